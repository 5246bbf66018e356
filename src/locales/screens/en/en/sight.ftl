# At a glance: where the talk ends, and which line brought it about
sight-limit = breaks off at heat { $heat }
sight-limit-short = leaves at { $heat }
sight-beyond = over unless below { $heat }
sight-beyond-short = last chance
sight-leaves = In this one the customer breaks off at heat { $limit }.
sight-leaves-trust = In this one the customer breaks off at heat { $limit } if trust is below { $below }.
sight-over = Heat { $heat }: at { $limit } the customer breaks off.
sight-over-trust = Heat { $heat }, trust { $trust }: at heat { $limit } with trust below { $below } the customer breaks off.
sight-origin-promise = promise of line { $number } broken
sight-origin = caused by line { $number }
sight-happened = Meanwhile, { $causes } ({ $what })
sight-moods = Heat below { $irritated } is calm, and at ease if trust is { $trusting } or more; from { $irritated } irritated, from { $angry } angry, from { $furious } furious.
