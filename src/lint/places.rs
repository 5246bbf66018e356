//! Where a name is set and read.
