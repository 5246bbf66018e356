//! What a seed gives, written down: a library update may not change old runs unnoticed. The figures
//! come from another implementation (ChaCha8 and FNV-1a from their definitions).

use saolei::engine::draw::Draws;

const ALL: u32 = u32::MAX;

fn four(mut draws: Draws) -> [u32; 4] {
    std::array::from_fn(|_| draws.below(ALL))
}

#[test]
fn every_stream_begins_as_it_always_did() {
    assert_eq!(
        four(Draws::order(0, "front-desk")),
        [1_912_080_462, 2_734_135_521, 541_054_580, 153_532_685]
    );
    assert_eq!(
        four(Draws::words(0, "front-desk", 1)),
        [1_210_123_036, 3_835_452_117, 660_942_502, 845_223_629]
    );
    assert_eq!(
        four(Draws::words(0, "front-desk", 2)),
        [3_777_840_108, 4_131_119_888, 2_921_829_185, 835_457_671]
    );
    assert_eq!(
        four(Draws::text(0, "street")),
        [700_944_707, 839_553_641, 1_502_812_934, 858_570_310]
    );
    assert_eq!(
        four(Draws::order(0, "closing.thank")),
        [3_800_698_926, 4_063_764_504, 1_459_903_988, 2_987_425_159]
    );
    assert_eq!(
        four(Draws::order(7, "front-desk")),
        [2_700_517_756, 3_315_573_233, 426_744_971, 1_133_552_104]
    );
    assert_eq!(
        four(Draws::words(7, "front-desk", 1)),
        [3_187_596_036, 4_169_003_161, 1_005_151_243, 3_849_245_098]
    );
    assert_eq!(
        four(Draws::words(7, "front-desk", 2)),
        [892_501_079, 3_016_108_663, 815_241_619, 1_730_453_853]
    );
    assert_eq!(
        four(Draws::text(7, "street")),
        [1_915_227_753, 182_881_140, 1_393_169_717, 1_931_974_682]
    );
    assert_eq!(
        four(Draws::order(7, "closing.thank")),
        [3_878_884_444, 2_387_972_238, 2_272_573_425, 2_481_202_649]
    );
    assert_eq!(
        four(Draws::order(u64::MAX, "front-desk")),
        [1_743_713_446, 4_037_001_008, 3_843_769_350, 3_494_341_540]
    );
    assert_eq!(
        four(Draws::words(u64::MAX, "front-desk", 1)),
        [4_254_431_712, 3_653_552_292, 1_097_011_802, 463_331_559]
    );
    assert_eq!(
        four(Draws::words(u64::MAX, "front-desk", 2)),
        [1_461_086_714, 338_137_120, 795_260_987, 2_306_595_142]
    );
    assert_eq!(
        four(Draws::text(u64::MAX, "street")),
        [180_351_496, 1_389_258_213, 101_630_124, 211_813_917]
    );
    assert_eq!(
        four(Draws::order(u64::MAX, "closing.thank")),
        [1_761_997_506, 2_851_162_153, 1_663_302_626, 1_476_029_441]
    );
}

#[test]
fn a_stream_goes_on_over_its_first_block() {
    let mut draws = Draws::order(7, "front-desk");
    let given: Vec<u32> = (0..40).map(|_| draws.below(ALL)).collect();
    assert_eq!(given[36..], [2_419_579_319, 1_766_057_703, 4_243_617_749, 1_269_555_907]);
}

#[test]
fn bounded_draws_reject_as_they_always_did() {
    let mut draws = Draws::words(7, "front-desk", 3);
    let most = (1 << 31) + 1;
    let given = [2, 3, 5, 7, most, most, most, 10].map(|n| draws.below(n));
    assert_eq!(given, [1, 2, 1, 4, 269_830_672, 248_704_587, 2_066_047_285, 5]);
}

#[test]
fn an_order_is_shuffled_as_it_always_was() {
    let shuffled = |seed| {
        let mut items: [u8; 10] = std::array::from_fn(|at| u8::try_from(at).unwrap_or(0));
        Draws::order(seed, "front-desk").shuffle(&mut items);
        items
    };
    assert_eq!(shuffled(0), [2, 8, 7, 3, 6, 9, 0, 1, 5, 4]);
    assert_eq!(shuffled(7), [2, 7, 3, 8, 4, 5, 1, 0, 9, 6]);
    assert_eq!(shuffled(1_234_567_890_123), [0, 6, 1, 4, 3, 2, 5, 9, 8, 7]);
}

#[test]
fn visits_above_nine_draw_as_the_ninth() {
    assert_eq!(four(Draws::words(7, "x", 9)), four(Draws::words(7, "x", 200)));
}
