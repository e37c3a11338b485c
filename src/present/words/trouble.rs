//! Why the system did not read or write a file, in words.

use std::io::ErrorKind;

use super::language::Language;
use crate::scenario::text::trouble::Trouble;

/// The reason as the end of a sentence: the usual ones in the user's language, others as the system says them.
#[must_use]
pub fn reason(trouble: &Trouble, language: Language) -> String {
    let held = language.say("et andet program bruger filen", "another program is using the file");
    let full = language.say("der er ikke mere plads", "no space is left");
    let away = language.say("drevet eller serveren svarer ikke", "the drive or server does not answer");
    let read_only = language.say("filen eller drevet er skrivebeskyttet", "the file or drive is read-only");
    let usual = [
        (ErrorKind::NotFound, language.say("mappen findes ikke", "the folder does not exist")),
        (ErrorKind::PermissionDenied, language.say("der er ikke adgang", "access is denied")),
        (ErrorKind::ReadOnlyFilesystem, read_only),
        (ErrorKind::IsADirectory, language.say("det er en mappe", "it is a folder")),
        (ErrorKind::NotADirectory, language.say("stien går gennem en fil", "the path leads through a file")),
        (ErrorKind::AlreadyExists, language.say("der ligger en fil", "a file is there")),
        (ErrorKind::InvalidFilename, language.say("filnavnet kan ikke bruges", "the file name cannot be used")),
        (ErrorKind::Unsupported, language.say("det er ikke en almindelig fil", "it is no ordinary file")),
        (ErrorKind::StorageFull, full),
        (ErrorKind::QuotaExceeded, full),
        (ErrorKind::FileTooLarge, language.say("filen er for stor til drevet", "the file is too large for the drive")),
        (ErrorKind::ResourceBusy, held),
        (ErrorKind::ExecutableFileBusy, held),
        (ErrorKind::HostUnreachable, away),
        (ErrorKind::NetworkUnreachable, away),
        (ErrorKind::NetworkDown, away),
        (ErrorKind::NotConnected, away),
        (ErrorKind::TimedOut, away),
        (ErrorKind::StaleNetworkFileHandle, away),
    ];
    let known = usual.iter().find(|(kind, _)| *kind == trouble.kind);
    known.map_or_else(|| trouble.said.clone(), |(_, words)| (*words).to_owned())
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn the_usual_reasons_are_in_the_users_words_and_others_in_the_systems() {
        let said = |error: io::Error| reason(&Trouble::from(&error), Language::Danish);
        assert_eq!(said(io::ErrorKind::StorageFull.into()), "der er ikke mere plads");
        assert_eq!(said(io::ErrorKind::StaleNetworkFileHandle.into()), "drevet eller serveren svarer ikke");
        assert_eq!(said(io::Error::other("ukendt fejl 77")), "ukendt fejl 77");
    }
}
