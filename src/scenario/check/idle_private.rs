//! `idle-private`: a private scene in a file whose channel is not public.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::model::Channel;

/// Notes `private` wherever the talk is nobody else's anyway.
pub(super) fn check(look: &Look<'_>) {
    if look.scenario().head.channel == Channel::Social {
        return;
    }
    for private in look.raw.scenes.iter().filter_map(|scene| scene.private) {
        look.out.add(Code::IdlePrivate, private.at, &[]);
    }
}
