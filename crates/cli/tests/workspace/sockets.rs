//! The command has no network code: no crate that opens a socket, and no line of ours that does.

use toml::Value;

use crate::manifest::{files, read, toml};

/// Crates that open sockets or exist to do so.
const SOCKET_CRATES: [&str; 40] = [
    "actix-web",
    "async-h1",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "axum",
    "curl",
    "curl-sys",
    "git2",
    "h2",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libgit2-sys",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rouille",
    "rustls",
    "schannel",
    "security-framework",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio",
    "tokio-rustls",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "ws",
];

/// What the standard library calls its sockets.
const SOCKET_WORDS: [&str; 6] =
    ["std::net", "TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener"];

#[test]
fn no_crate_opens_a_socket() {
    let lock = toml("Cargo.lock");
    let packages = lock["package"].as_array().expect("packages");
    let names: Vec<_> = packages.iter().filter_map(|it| it["name"].as_str()).collect();
    assert!(names.contains(&"backhaul"), "the lock file is not ours");
    let opening: Vec<_> = names.iter().filter(|name| SOCKET_CRATES.contains(name)).collect();
    assert!(opening.is_empty(), "{opening:?}");
}

#[test]
fn no_line_of_ours_opens_a_socket() {
    let sources: Vec<_> =
        files("crates", "rs").into_iter().filter(|path| path.contains("/src/")).collect();
    assert!(sources.len() > 50, "the sources are not where they were");
    for path in sources {
        let source = read(&path);
        for word in SOCKET_WORDS {
            assert!(!source.contains(word), "{path} mentions {word}");
        }
    }
}

#[test]
fn a_socket_crate_would_be_seen() {
    let lock: toml::Table = "[[package]]\nname = \"ureq\"".parse().expect("a lock file");
    let Some(Value::Array(packages)) = lock.get("package") else { panic!("no packages") };
    assert!(SOCKET_CRATES.contains(&packages[0]["name"].as_str().expect("a name")));
}
