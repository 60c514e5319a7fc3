import { useState, useSyncExternalStore } from 'react';
import { SenCertificateViewer, SenPlatform, SenRegistrationForm, SenSiteFinder } from '@sen/react';

/** The sandbox of `npm start`; a portal writes the address and the key it was given. */
const PLATFORM = { baseUrl: 'http://localhost:8080/v1', siteKey: 'pk-sandbox-tp-hcm', sandbox: true };

const onHash = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function App() {
  const page = useSyncExternalStore(onHash, () => location.hash);
  const [locale, setLocale] = useState('vi');
  const [heard, setHeard] = useState('');
  return (
    <>
      <nav>
        <a href="#/register">Đăng ký</a> <a href="#/certificates">Chứng nhận</a>{' '}
        <button type="button" onClick={() => setLocale(locale === 'vi' ? 'en' : 'vi')}>
          {locale === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
      </nav>
      <output>{heard}</output>
      <SenPlatform {...PLATFORM} locale={locale} theme="light" onSenTrouble={({ code }) => setHeard(`trouble ${code}`)}>
        {page === '#/certificates' ? (
          <SenCertificateViewer display="minimal">Gọi 1900 9095 để được giúp.</SenCertificateViewer>
        ) : (
          <>
            <SenRegistrationForm onSenRegistrationSubmitted={({ status }) => setHeard(`registered ${status}`)}>
              Gọi 1900 9095 để được giúp.
            </SenRegistrationForm>
            <SenSiteFinder purpose="vaccination" />
          </>
        )}
      </SenPlatform>
    </>
  );
}
