//! Files are written whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Replaces a file with a new one; it is never half written.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        // A rename would succeed anyway, but a read-only file is not meant to change.
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    persist(path, bytes, Some(permissions))
}

/// Writes a file, whether or not there is one.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match replace(path, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => persist(path, bytes, None),
        done => done,
    }
}

fn persist(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".wsclose").tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
