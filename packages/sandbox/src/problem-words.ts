/** Words for every problem the sandbox gives: what happened and what to do next. Statuses as in openapi/schemas/problems.yaml. */

interface Words {
  vi: string;
  en: string;
}

interface ProblemWords {
  status: number;
  title: Words;
  detail: Words;
}

const words = (status: number, vi: string, en: string, detailVi: string, detailEn: string): ProblemWords => ({
  status,
  title: { vi, en },
  detail: { vi: detailVi, en: detailEn },
});

export const problemWords = {
  'request-malformed': words(
    400,
    'Yêu cầu không đọc được',
    'The request cannot be read',
    'Phần mềm gửi sai dạng dữ liệu; đây không phải lỗi của người khai.',
    'Send JSON that follows the contract; this is a fault of the calling program, not of the person.',
  ),
  'captcha-required': words(
    429,
    'Cần xác nhận bạn không phải là máy',
    'Prove you are a person',
    'Hiển thị câu hỏi xác nhận rồi gửi lại.',
    'Show the challenge and send the request again with its token.',
  ),
  'site-key-missing': words(
    401,
    'Thiếu khoá của trang',
    'No site key',
    'Gửi khoá công khai của trang trong tiêu đề X-Site-Key.',
    'Send the publishable site key in the header X-Site-Key.',
  ),
  'not-signed-in': words(
    401,
    'Chưa xác nhận danh tính',
    'Not signed in',
    'Nhập mã xác nhận hoặc đăng nhập rồi gửi lại.',
    'Confirm a one-time code, or sign in, and send again.',
  ),
  'session-expired': words(
    401,
    'Đã quá thời gian xác nhận',
    'The session has ended',
    'Nhập mã xác nhận mới hoặc đăng nhập lại; thông tin đã nhập vẫn còn.',
    'Confirm a new one-time code, or sign in again; nothing that was typed is lost.',
  ),
  'origin-not-allowed': words(
    403,
    'Trang này không được dùng khoá này',
    'This site may not use this key',
    'Nhờ nền tảng thêm địa chỉ trang vào khoá.',
    'Ask the platform to add the origin to the site key.',
  ),
  'key-disabled': words(
    403,
    'Khoá của trang đã bị ngừng',
    'The site key is switched off',
    'Nhờ nền tảng cấp khoá mới.',
    'Ask the platform for a new site key.',
  ),
  'module-disabled': words(
    403,
    'Địa phương không dùng chức năng này',
    'This province does not use this module',
    'Ẩn chức năng này hoặc nhờ địa phương bật lên.',
    'Hide the element, or ask the province to switch the module on.',
  ),
  'scope-missing': words(
    403,
    'Tài khoản không có quyền này',
    'Not allowed for this role',
    'Đăng nhập bằng tài khoản có quyền.',
    'Sign in with an account that has the scope.',
  ),
  'fields-invalid': words(
    422,
    'Có mục cần xem lại',
    'Some fields need another look',
    'Sửa từng mục được nêu rồi gửi lại.',
    'Mend each field named in fieldErrors and send again.',
  ),
  'idempotency-key-reused': words(
    409,
    'Khoá chống trùng đã dùng cho yêu cầu khác',
    'The key was used for another request',
    'Dùng Idempotency-Key mới cho yêu cầu mới.',
    'Use a new Idempotency-Key for a new request.',
  ),
  'rate-limited': words(429, 'Gửi quá nhiều lần', 'Too many requests', 'Chờ một lát rồi gửi lại.', 'Wait for Retry-After, then send again.'),
  maintenance: words(
    503,
    'Hệ thống đang bảo trì',
    'The platform is under maintenance',
    'Thử lại sau ít phút; thông tin đã nhập vẫn còn.',
    'Try again after Retry-After; what was typed is kept.',
  ),
  'record-not-found': words(
    404,
    'Không tìm thấy hồ sơ',
    'No record found',
    'Có thể chưa có hồ sơ, hoặc số điện thoại không phải số đã đăng ký. Hãy kiểm tra cả hai.',
    'Either there is no such record, or the phone is not the one used at registration. Check both.',
  ),
  'changed-meanwhile': words(
    412,
    'Thông tin đã được thay đổi',
    'Someone changed this meanwhile',
    'Đọc lại hồ sơ rồi sửa trên bản mới.',
    'Read the record again and repeat the change on it.',
  ),
  'status-conflict': words(
    409,
    'Không thực hiện được ở trạng thái này',
    'Not possible in this state',
    'Đọc lại hồ sơ; tình trạng hiện tại không cho phép việc này.',
    'Read the record again; its status no longer allows this.',
  ),
  'unit-ambiguous': words(422, 'Đơn vị cũ đã được chia tách', 'The old unit was split', 'Chọn đơn vị mới trong danh sách.', 'Ask which of the choices it is.'),
  'unit-retired': words(422, 'Đơn vị hành chính không còn', 'The unit no longer exists', 'Chọn đơn vị hành chính hiện nay.', 'Use one of the successors.'),
  'id-inconsistent': words(
    422,
    'Số giấy tờ không khớp với người khai',
    'The id number does not fit the person',
    'Đối chiếu số giấy tờ với giới tính, năm sinh; xác nhận hoặc sửa lại.',
    'Compare the id number with sex and year of birth, then confirm or correct.',
  ),
  'phone-landline': words(
    422,
    'Số máy bàn không nhận được tin nhắn',
    'A landline cannot get messages',
    'Nhập số điện thoại di động.',
    'Ask for a mobile number.',
  ),
  'otp-invalid': words(403, 'Mã xác nhận không đúng', 'Wrong one-time code', 'Nhập lại sáu chữ số trong tin nhắn.', 'Type the six digits again.'),
  'otp-expired': words(403, 'Mã xác nhận đã hết hạn', 'The one-time code has ended', 'Yêu cầu gửi mã mới.', 'Ask for a new code.'),
  'otp-too-many': words(
    429,
    'Nhập sai mã quá nhiều lần',
    'Too many wrong codes',
    'Chờ một lát rồi yêu cầu mã mới.',
    'Wait for Retry-After, then ask for a new code.',
  ),
  'otp-undeliverable': words(
    502,
    'Không gửi được tin nhắn',
    'The message could not be delivered',
    'Kiểm tra số điện thoại, thử lại, hoặc hỏi tại điểm tiêm.',
    'Check the number, try again, or ask at the vaccination site.',
  ),
  'consent-required': words(
    422,
    'Cần có sự đồng ý',
    'Consent is needed',
    'Đọc nội dung và chọn đồng ý thì mới tiếp tục được.',
    'Show the consent text; without agreement the request cannot go on.',
  ),
  'consent-text-outdated': words(
    422,
    'Nội dung đồng ý đã thay đổi',
    'The consent text has changed',
    'Đọc nội dung mới và chọn lại.',
    'Show the new text and ask again.',
  ),
  'duplicate-registration': words(409, 'Đã có đăng ký', 'Already registered', 'Tra cứu đăng ký trước đó.', 'Look up the earlier registration instead.'),
  'already-vaccinated': words(
    409,
    'Đã tiêm mũi này',
    'This dose was already given',
    'Tra cứu hồ sơ tiêm, hoặc phản ánh nếu sai.',
    'Look up the vaccination record, or report that it is wrong.',
  ),
  'interval-too-short': words(
    422,
    'Chưa đủ thời gian giữa hai mũi',
    'Too early for this dose',
    'Chọn ngày sớm nhất được phép hoặc muộn hơn.',
    'Choose the earliest date or later.',
  ),
  'age-not-allowed': words(422, 'Chưa đúng độ tuổi', 'Age not accepted', 'Chọn đợt tiêm dành cho độ tuổi này.', 'Choose a campaign for this age.'),
  'guardian-required': words(
    422,
    'Cần cha mẹ hoặc người giám hộ',
    'A parent or guardian is needed',
    'Thêm thông tin cha mẹ hoặc người giám hộ.',
    'Add the parent or guardian.',
  ),
  'multiple-matches': words(
    409,
    'Có nhiều hồ sơ trùng thông tin',
    'More than one record fits',
    'Thêm số giấy tờ, hoặc hỏi tại điểm tiêm.',
    'Add the id number, or ask at the site.',
  ),
  'not-eligible': words(422, 'Chưa đủ điều kiện', 'Not eligible', 'Xem lý do để biết còn thiếu gì.', 'Read reason for what is missing.'),
  'sync-conflict': words(
    409,
    'Dữ liệu đã được người khác ghi',
    'Someone recorded this already',
    'So sánh hai bản ghi và giữ một bản.',
    'Compare both records and keep one.',
  ),
  'lot-expired': words(422, 'Lô vắc xin đã hết hạn', 'The lot has expired', 'Lấy lô khác.', 'Take another lot.'),
  'site-closed': words(404, 'Điểm đã đóng', 'The site is closed', 'Chọn điểm khác.', 'Choose another site.'),
  'slot-full': words(409, 'Khung giờ đã hết chỗ', 'The time slot is full', 'Chọn khung giờ khác.', 'Choose another slot.'),
  'slot-gone': words(
    409,
    'Khung giờ không còn',
    'The time slot is gone',
    'Xem lại các khung giờ và chọn khung khác.',
    'Read the slots again and choose another.',
  ),
  // The sandbox's own: in no contract, because a platform never gives them.
  'not-in-sandbox': words(
    501,
    'Môi trường thử nghiệm chưa có chức năng này',
    'Not in the sandbox yet',
    'Chức năng có trong hợp đồng nhưng chưa có ở đây.',
    'The contract has this operation; the sandbox does not play it yet.',
  ),
  'no-such-operation': words(
    404,
    'Không có thao tác này',
    'No such operation',
    'Không tài liệu OpenAPI nào có phương thức và đường dẫn này.',
    'No OpenAPI document has this method and path.',
  ),
  'sandbox-broke-the-contract': words(
    500,
    'Môi trường thử nghiệm trả lời sai hợp đồng',
    'The sandbox broke the contract',
    'Đây là lỗi của môi trường thử nghiệm.',
    'This is a fault of the sandbox itself: its answer does not follow the contract.',
  ),
  'sandbox-failed': words(
    500,
    'Môi trường thử nghiệm gặp lỗi',
    'The sandbox failed',
    'Đây là lỗi của môi trường thử nghiệm.',
    'This is a fault of the sandbox itself.',
  ),
} as const satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof problemWords;
