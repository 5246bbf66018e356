//! The journal as a file: read, mended where it was cut off or damaged, opened for appending.
//! What its lines mean is [`super::record`]'s matter.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use super::files;
use super::model::FORMAT;
use super::notice::{Notice, StoreError};
use super::record::{self, Fault, Header, Reading};
use super::writer::{Sink, Syncer, Writer};

/// A journal as it lies on the disk.
#[derive(Debug)]
pub struct Found {
    bytes: Vec<u8>,
    /// What could be read of it.
    pub reading: Reading,
}

/// Reads a journal and changes nothing; a missing one is empty.
///
/// # Errors
/// When it cannot be read or was written by a later version.
pub fn look(path: &Path) -> Result<Found, StoreError> {
    let bytes = files::read(path).map_err(|source| read_error(path, source))?.unwrap_or_default();
    match record::read(&bytes) {
        Ok(reading) => Ok(Found { bytes, reading }),
        Err(record::TooNew { found }) => {
            Err(StoreError::TooNew { path: path.to_owned(), found, known: FORMAT })
        }
    }
}

/// Puts a new journal in place, with this header and these lines.
///
/// # Errors
/// When it cannot be written.
pub fn create(path: &Path, header: &Header, records: &[record::Record]) -> Result<(), StoreError> {
    let lines = std::iter::once(record::line(header)).chain(records.iter().map(record::line));
    let text: Result<Vec<Vec<u8>>, _> = lines.collect();
    let text = text.map_err(|error| write_error(path, error.into()))?;
    files::replace(path, &text.concat()).map_err(|source| write_error(path, source))
}

/// Makes the file fit for appending, and says what was done to it. A missing header is replaced by
/// `header`; a damaged file is set aside and what is intact in it goes on in a fresh one.
///
/// # Errors
/// When it cannot be written.
pub fn mend(path: &Path, found: &Found, header: &Header) -> Result<Option<Notice>, StoreError> {
    let Found { bytes, reading } = found;
    let torn = Notice::TornTail { file: path.to_owned() };
    let mended = match reading.fault {
        Fault::Damaged => files::set_aside(path).and_then(|kept_as| {
            let header = reading.header.as_ref().unwrap_or(header);
            let text = record::fresh(header, bytes, &reading.intact)?;
            files::replace(path, &text)?;
            Ok(Some(Notice::SetAside { file: path.to_owned(), kept_as }))
        }),
        fault if reading.header.is_none() => record::fresh(header, bytes, &[])
            .map_err(io::Error::from)
            .and_then(|text| files::replace(path, &text))
            .map(|()| matches!(fault, Fault::Torn(_)).then_some(torn)),
        Fault::Torn(at) => change(path, |file| file.set_len(at as u64)).map(|()| Some(torn)),
        Fault::Unended => change(path, |file| {
            file.seek(SeekFrom::End(0))?;
            file.write_all(b"\n")
        })
        .map(|()| None),
        Fault::None => Ok(None),
    };
    mended.map_err(|source| write_error(path, source))
}

/// Opens a mended journal for appending.
///
/// # Errors
/// When it cannot be opened.
pub fn open(path: &Path) -> Result<Writer, StoreError> {
    let open = || {
        let file = File::options().write(true).open(path)?;
        let length = file.metadata()?.len();
        Ok(Writer::start(Box::new(FileSink(file)), length))
    };
    open().map_err(|source| write_error(path, source))
}

struct FileSink(File);

impl Sink for FileSink {
    fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
        self.0.seek(SeekFrom::Start(at))?;
        self.0.write(bytes)
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }

    fn syncer(&self) -> io::Result<Syncer> {
        let file = self.0.try_clone()?;
        Ok(Box::new(move || file.sync_data()))
    }
}

fn change(path: &Path, how: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    how(&mut file)?;
    file.sync_all()
}

fn read_error(path: &Path, source: io::Error) -> StoreError {
    StoreError::Read { path: path.to_owned(), source }
}

fn write_error(path: &Path, source: io::Error) -> StoreError {
    StoreError::Write { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::record::Record;
    use crate::profile::samples::{finished, moment};
    use crate::profile::writer::Saving;

    fn header() -> Header {
        Header { format: FORMAT, name: "林晓".into(), created: moment(0) }
    }

    fn records() -> Vec<Record> {
        let left = Record::Left { id: "b".into(), at: moment(3) };
        vec![Record::Finished(finished("a", 1, 80)), left, Record::Finished(finished("c", 4, 90))]
    }

    /// Mends a journal with this text, appends one record and reads it all back.
    fn mend_and_append(text: &[u8]) -> (Option<Notice>, Vec<Record>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        fs::write(&path, text).unwrap();
        let notice = mend(&path, &look(&path).unwrap(), &header()).unwrap();
        let mut writer = open(&path).unwrap();
        writer.append(record::line(&Record::Left { id: "z".into(), at: moment(9) }).unwrap());
        assert_eq!(writer.wait(), Saving::Saved);
        let again = look(&path).unwrap().reading;
        assert_eq!((again.fault, again.header), (Fault::None, Some(header())));
        (notice, again.records)
    }

    fn whole() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        create(&path, &header(), &records()).unwrap();
        fs::read(&path).unwrap()
    }

    #[test]
    fn a_journal_cut_at_any_byte_goes_on_after_its_last_whole_line() {
        let whole = whole();
        for cut in (0..=whole.len()).step_by(7) {
            let (_, mut read) = mend_and_append(&whole[..cut]);
            let appended = read.pop().unwrap();
            assert!(matches!(appended, Record::Left { id, .. } if id == "z"), "cut at {cut}");
            assert!(records().starts_with(&read), "cut at {cut}");
        }
    }

    #[test]
    fn a_torn_tail_is_told_and_a_missing_line_end_is_not() {
        let whole = whole();
        let (notice, _) = mend_and_append(&whole[..whole.len() - 9]);
        assert!(matches!(notice, Some(Notice::TornTail { .. })));
        let (notice, read) = mend_and_append(&whole[..whole.len() - 1]);
        assert_eq!((notice, read.len()), (None, 4));
    }

    #[test]
    fn a_damaged_line_is_set_aside_and_all_others_go_on() {
        let mut text = whole();
        let second = text.iter().position(|byte| *byte == b'\n').unwrap() + 20;
        text[second] ^= 1;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        fs::write(&path, &text).unwrap();
        let notice = mend(&path, &look(&path).unwrap(), &header()).unwrap();
        let kept_as = folder.path().join("a.journal.damaged-1");
        assert_eq!(fs::read(&kept_as).unwrap(), text);
        assert_eq!(notice, Some(Notice::SetAside { file: path.clone(), kept_as }));
        assert_eq!(look(&path).unwrap().reading.records, records()[1..]);
    }

    #[test]
    fn a_newer_journal_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        fs::write(&path, record::line(&serde_json::json!({"format": 2})).unwrap()).unwrap();
        assert!(matches!(look(&path), Err(StoreError::TooNew { found: 2, known: FORMAT, .. })));
    }
}
