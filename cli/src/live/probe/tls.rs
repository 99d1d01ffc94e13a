//! TLS: the handshake, the certificate, and why it failed.

use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::crypto::{
    CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature,
};
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    self, CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
};
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::End;
use super::target::Target;
use super::timeline::{Certificate, Event, Timeline};
use crate::live::ending::Fault;

/// Which certificates are accepted.
#[derive(Debug)]
pub(crate) struct Trust {
    /// The authorities.
    roots: RootCertStore,
    /// Go on with any certificate.
    insecure: bool,
}

impl Trust {
    /// Trusts no authority yet; `insecure` accepts any certificate.
    pub(crate) fn new(insecure: bool) -> Trust {
        Trust { roots: RootCertStore::empty(), insecure }
    }

    /// Adds the authorities of the system. One that cannot be read is one that is not trusted.
    pub(crate) fn add_system(&mut self) {
        self.roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }

    /// Adds the certificates of a PEM file.
    pub(crate) fn add_pem(&mut self, pem: &[u8]) -> Result<(), String> {
        let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        match all {
            Ok(all) if all.is_empty() => Err("it contains no certificate in PEM form".to_owned()),
            Ok(all) => {
                self.roots.add_parsable_certificates(all);
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        }
    }
}

/// Does the TLS handshake.
pub(super) async fn handshake(
    tcp: TcpStream,
    target: &Target,
    trust: &Trust,
    time: Duration,
    timeline: &mut Timeline<'_>,
) -> Result<TlsStream<TcpStream>, End> {
    let since = Instant::now();
    let failed = |error: &dyn std::fmt::Display| End::because(Fault::TlsFailed, error);
    let name = ServerName::try_from(target.host.clone()).map_err(|error| failed(&error))?;
    let verifier = Arc::new(Verifier::new(trust).map_err(|error| failed(&error))?);
    let config = ClientConfig::builder_with_provider(Arc::clone(&verifier.provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(&verifier) as Arc<dyn ServerCertVerifier>)
        .with_no_client_auth();
    let connector = TlsConnector::from(Arc::new(config));
    let result = match timeout(time, connector.connect(name, tcp)).await {
        Ok(result) => result.map_err(|error| (fault(&error), error.to_string())),
        Err(_) => Err((Fault::TlsTimeout, format!("no answer in {} s", time.as_secs_f64()))),
    };
    let seen = verifier.seen.lock().unwrap_or_else(PoisonError::into_inner).take();
    let session = result.as_ref().ok().map(|stream| stream.get_ref().1);
    let debug = |value: Option<String>| value.map(|value| value.replace('_', " "));
    let version = session.and_then(|session| session.protocol_version());
    let cipher = session.and_then(|session| session.negotiated_cipher_suite());
    let (certificate, mistrust) = seen.unwrap_or_default();
    let error = result.as_ref().err().map(|(_, error)| error.clone());
    timeline.record(
        since,
        Event::Tls {
            version: debug(version.map(|version| format!("{version:?}"))),
            cipher: debug(cipher.map(|cipher| format!("{:?}", cipher.suite()))),
            certificate,
            // With `--insecure` the handshake succeeds, and the defect is still shown.
            error: error.or(mistrust),
        },
    );
    result.map_err(|(fault, error)| End::because(fault, error))
}

/// Why a handshake failed.
fn fault(error: &io::Error) -> Fault {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match (inner, error.kind()) {
        (Some(rustls::Error::InvalidCertificate(error)), _) => certificate_fault(error),
        (Some(rustls::Error::InvalidMessage(_)), _) => Fault::PlainOnTlsPort,
        (
            None,
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe,
        ) => Fault::TlsDropped,
        _ => Fault::TlsFailed,
    }
}

fn certificate_fault(error: &CertificateError) -> Fault {
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            Fault::CertificateExpired
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Fault::CertificateNotYetValid
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Fault::CertificateWrongName
        }
        CertificateError::UnknownIssuer => Fault::CertificateUnknownIssuer,
        _ => Fault::CertificateInvalid,
    }
}

/// Verifies a certificate as usual, and remembers what it saw.
#[derive(Debug)]
struct Verifier {
    provider: Arc<CryptoProvider>,
    /// `None` if no authority is trusted.
    usual: Option<Arc<WebPkiServerVerifier>>,
    insecure: bool,
    /// The certificate, and what is wrong with it.
    seen: Mutex<Option<(Option<Certificate>, Option<String>)>>,
}

impl Verifier {
    fn new(trust: &Trust) -> Result<Verifier, rustls::client::VerifierBuilderError> {
        let provider = Arc::new(ring::default_provider());
        let usual = if trust.roots.is_empty() {
            None
        } else {
            let roots = Arc::new(trust.roots.clone());
            Some(
                WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&provider))
                    .build()?,
            )
        };
        Ok(Verifier { provider, usual, insecure: trust.insecure, seen: Mutex::new(None) })
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verified = match &self.usual {
            Some(usual) => usual.verify_server_cert(certificate, intermediates, name, ocsp, now),
            None => Err(CertificateError::UnknownIssuer.into()),
        };
        let error = verified.as_ref().err().map(ToString::to_string);
        let seen = Some((read(certificate), error));
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = seen;
        if self.insecure { Ok(ServerCertVerified::assertion()) } else { verified }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// The names and dates of a certificate; `None` if it cannot be parsed.
fn read(der: &[u8]) -> Option<Certificate> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    let names = match certificate.subject_alternative_name() {
        Ok(Some(names)) => names.value.general_names.iter().filter_map(name).collect(),
        _ => certificate
            .subject()
            .iter_common_name()
            .filter_map(|name| name.as_str().ok().map(str::to_owned))
            .collect(),
    };
    let date = |time: x509_parser::time::ASN1Time| time.to_datetime().date().to_string();
    Some(Certificate {
        names,
        issuer: certificate.issuer().to_string(),
        not_before: date(certificate.validity().not_before),
        not_after: date(certificate.validity().not_after),
    })
}

fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => {
            let four =
                <[u8; 4]>::try_from(*bytes).map(|bytes| std::net::IpAddr::from(bytes).to_string());
            let sixteen = || {
                <[u8; 16]>::try_from(*bytes).map(|bytes| std::net::IpAddr::from(bytes).to_string())
            };
            four.or_else(|_| sixteen()).ok()
        }
        _ => None,
    }
}
