//! The content is embedded in the binary; a file added to it has to be noticed.

fn main() {
    println!("cargo:rerun-if-changed=scenarios");
}
