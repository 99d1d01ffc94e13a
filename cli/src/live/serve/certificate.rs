//! Certificates for `serve --tls`, made on start: a new authority, and one certificate of it.

use std::time::{Duration, SystemTime};

use clap::ValueEnum;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{ServerConfig, crypto::ring};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Names and addresses of this machine.
const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// What is wrong with the certificate, if anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Valid for `localhost`, 127.0.0.1, and `::1`
    #[default]
    Valid,
    /// Expired a month ago
    Expired,
    /// Valid from next month on
    NotYetValid,
    /// For `wrong.example`
    WrongName,
    /// Issued by an unknown authority
    UnknownIssuer,
    /// The certificate of the authority itself, which a server must not use
    Authority,
}

/// A certificate with the authority to trust.
pub(crate) struct Certificate {
    pub(crate) config: ServerConfig,
    /// The certificate of the authority, as PEM.
    pub(crate) ca: String,
}

/// Makes an authority and a certificate.
///
/// # Errors
///
/// The system has no random numbers, or the TLS library refuses the key.
pub(crate) fn make(kind: Kind) -> Result<Certificate, Box<dyn std::error::Error>> {
    let (authority, issuer) = new_authority("cargo wsclose serve: test authority")?;
    let ca = authority.pem();
    if kind == Kind::Authority {
        let key = issuer.key().serialize_der();
        return Ok(Certificate { config: config(authority.der().clone(), key)?, ca });
    }
    let issuer = if kind == Kind::UnknownIssuer {
        new_authority("cargo wsclose serve: unknown authority")?.1
    } else {
        issuer
    };

    let names: &[&str] = if kind == Kind::WrongName { &["wrong.example"] } else { &LOCAL };
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    let mut params = CertificateParams::new(names)?;
    let now = SystemTime::now();
    let (from, to) = match kind {
        Kind::Expired => (now - 60 * DAY, now - 30 * DAY),
        Kind::NotYetValid => (now + 30 * DAY, now + 60 * DAY),
        _ => (now - DAY, now + 30 * DAY),
    };
    (params.not_before, params.not_after) = (from.into(), to.into());
    params.distinguished_name.push(DnType::CommonName, "cargo wsclose serve");
    // All authorities have one name; who trusts several finds the right one by its key.
    params.use_authority_key_identifier_extension = true;
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, &issuer)?;

    Ok(Certificate { config: config(certificate.der().clone(), key.serialize_der())?, ca })
}

fn config(
    certificate: CertificateDer<'static>,
    key: Vec<u8>,
) -> Result<ServerConfig, tokio_rustls::rustls::Error> {
    ServerConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivatePkcs8KeyDer::from(key).into())
}

/// A new authority: its certificate, and what signs with its key.
fn new_authority(
    name: &str,
) -> Result<(rcgen::Certificate, Issuer<'static, KeyPair>), rcgen::Error> {
    let mut params = CertificateParams::new([])?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.distinguished_name.push(DnType::CommonName, name);
    let now = SystemTime::now();
    (params.not_before, params.not_after) = ((now - 90 * DAY).into(), (now + 90 * DAY).into());
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    Ok((certificate, Issuer::new(params, key)))
}
