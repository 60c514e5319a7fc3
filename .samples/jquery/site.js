// As such pages are: written into while they load, one global for everything, prototypes touched.
var LANG = $.cookie('lang') || 'vi';
Array.prototype.last = function () {
  return this[this.length - 1];
};
String.prototype.trim = function () {
  return this.replace(/^\s+|\s+$/g, '');
};

function tag(inside) {
  document.write(
    '<sen-platform id="sen" base-url="http://localhost:8080/v1" site-key="pk-sandbox-tp-hcm" theme="light" sandbox locale="' +
      LANG +
      '">' +
      inside +
      '</sen-platform>',
  );
}
function writeForm() {
  tag(
    '<sen-registration-form>G&#7885;i 1900 9095</sen-registration-form><sen-site-finder purpose="vaccination"></sen-site-finder>',
  );
}
function writeViewer() {
  tag('<sen-certificate-viewer display="minimal">G&#7885;i 1900 9095</sen-certificate-viewer>');
}
function hello() {
  $('#hello').html(document.compatMode);
}

$(document).ready(function () {
  $('#language')
    .val(LANG == 'vi' ? 'English' : 'Tiếng Việt')
    .click(function () {
      LANG = LANG == 'vi' ? 'en' : 'vi';
      $.cookie('lang', LANG);
      $('#sen').attr('locale', LANG);
      $(this).val(LANG == 'vi' ? 'English' : 'Tiếng Việt');
    });
  $(document).bind('sen-registration-submitted', function (event) {
    $('#heard').text('registered ' + event.originalEvent.status);
  });
  $(document).bind('sen-trouble', function (event) {
    $('#heard').text('trouble ' + event.originalEvent.code);
  });
});
