/// Verbs by which Korean and Japanese statements undertake, oppose and ask, up to where their forms
/// begin to differ, and the forms that close a clause.
enum EndingVerbs {
    struct Rung: Sendable {
        var ladder: CommitmentKind.Ladder
        var rung: Int
        var stems: [String]

        init(_ ladder: CommitmentKind.Ladder, _ rung: Int, _ stems: String) {
            self.ladder = ladder
            self.rung = rung
            self.stems = stems.split(separator: " ").map { String($0).replacing("_", with: " ") }
        }
    }

    static let korean: [Rung] = [
        Rung(.undertake, 5, "할_것이 나갈_것이 나갈_계획이 할_계획이 할_방침이 하겠 나가겠 할_예정이 개최될_예정이"),
        Rung(
            .undertake, 4,
            "기로_하 기로_했 기로_합의하 기로_합의했 기로_결정하 기로_결정했 합의하 합의했 결정하 결정했 약속하 약속했 다짐하 다짐했 의견을_같이하 의견을_같이했 의견을_모으 의견을_모았 뜻을_모으 뜻을_모았 뜻을_같이하 뜻을_같이했 의견의_일치를_보 발표하 발표했 채택하 채택했 출범시키 출범시켰"
        ),
        Rung(
            .undertake, 3,
            "의지를_밝히 의지를_밝혔 의지를_표명하 의지를_표명했 의지를_재확인하 의지를_확인하 희망한다고_밝히 희망한다고_밝혔 노력하 노력했 제안하 제안했 의향을_밝혔 추진하"
        ),
        Rung(
            .undertake, 2,
            "재확인하 재확인했 확인하 확인했 강조하 강조했 지지하 지지했 지지를_표명하 지지를_표명했 지지를_표하 견지하 지속하 천명하 천명했 유지하 거듭_확인했"),
        Rung(
            .undertake, 1,
            "환영하 환영했 평가하 평가했 공감하 공감했 인식을_같이하 인식을_같이했 인식을_공유하 인식을_공유했 기대하 기대했 기대감을_표하 사의를_표하 사의를_표했 주목하 주목했 확인하고"
        ),
        Rung(.oppose, 5, "가장_강력한_언어로_규탄하 가장_강력히_규탄하"),
        Rung(.oppose, 4, "규탄하 규탄했 비난하 비난했"),
        Rung(.oppose, 3, "반대하 반대했 배격하 배격했 용납하지_않 용인하지_않 반대_입장을_재확인하 반대_입장을_표명하"),
        Rung(.oppose, 2, "심각한_우려를_표하 심각한_우려를_표했 심각한_우려를_표명하 깊은_우려를_표하 깊은_우려를_표명하 깊은_우려를_표했"),
        Rung(.oppose, 1, "우려를_표하 우려를_표했 우려를_표명하 우려를_표명했 유감을_표하 유감을_표명하 우려하"),
        Rung(.ask, 3, "촉구하 촉구했 요구하 요구했"),
        Rung(.ask, 2, "요청하 요청했 당부하 당부했 호소하 호소했"),
    ]

    static let japanese: [Rung] = [
        Rung(
            .undertake, 5,
            "していく考え していく方針 する方針 深める方針 する考え ていきます ていく。 こととなった こととなりました する予定 取り組みます 取り組む 進めていく 強化していく"
        ),
        Rung(.undertake, 4, "ことで一致 することで合意 合意 申し合わせ こととし ことを決定 決定 との点で一致 点で一致 で一致 約束 発表 採択 立ち上げ"),
        Rung(.undertake, 3, "意向を示 意向を表明 決意を表明 決意を新たに 決意を示 意思を表明 したい旨述べ 旨述べ と述べ 努力 目指"),
        Rung(.undertake, 2, "確認 再確認 改めて確認 強調 支持 支持を表明 支持を得 コミットメントを再確認 堅持 維持 継続"),
        Rung(.undertake, 1, "歓迎 認識で一致 認識を共有 評価 高く評価 期待 期待を表明 謝意を述べ 謝意を表明 留意 重要性を共有"),
        Rung(.oppose, 4, "非難 強く非難"),
        Rung(.oppose, 3, "反対 強く反対 容認しない 認めない 許さない 断じて許され"),
        Rung(.oppose, 2, "深刻な懸念を表明 強い懸念を表明 深い懸念を表明 重大な懸念を表明 深刻な懸念を示"),
        Rung(.oppose, 1, "懸念を表明 懸念を示 懸念を共有 遺憾の意を表明"),
        Rung(.ask, 3, "強く求め 要求 よう求め 求め 強く要請"),
        Rung(.ask, 2, "要請 呼びかけ 呼び掛け 働きかけ 協力を求め 理解と協力を求め"),
    ]

    /// Behind a Korean verb's stem; the longest first.
    static let koreanEndings = [
        "였습니다", "하였습니다", "했습니다", "습니다", "였으며", "였고", "였다", "으며", "합니다", "하며", "하고", "였", "았다",
        "었다", "다고", "다는", "겠다", "ㄴ다", "며", "면서", "고", "다", "기로", "여", "자",
    ]

    /// Behind a Japanese verb's stem; the longest first.
    static let japaneseEndings = [
        "いたしました", "しつつ", "されました", "しました", "しております", "している", "していく", "していきます", "します", "された",
        "した", "する", "しつつ", "し、", "し", "りました", "りました", "ました", "ます", "である", "です", "った", "る", "た",
        "ない",
        "いく", "め", "え", "い", "ち",
    ]

    /// Endings behind which a clause may go on at once.
    static let openEndings: Set<String> = ["し、", "しつつ", "するとともに"]

    /// Near the end of a Korean sentence they deny.
    static let koreanDenials = [
        "지 않기로", "지 않았", "지 않을", "지 않는", "지 않고", "지 아니하", "지 못하", "지 못했", "지 못한", "기를 거부", "거부하",
        "거부했", "중단하기로", "중단했", "중단한다", "철회하", "철회했", "취소하", "취소했", "탈퇴하", "없었다", "없다고", "없이 끝",
        "무산되",
        "보류하기로", "보류했", "종료하기로", "폐지하기로", "포기하기로",
    ]

    /// What ought not to be: saying no to it denies no pledge.
    static let koreanYielding = [
        "용납하지 않", "용인하지 않", "인정하지 않", "허용하지 않", "좌시하지 않", "않도록", "않을 것을 촉구", "변함이 없", "변함없",
        "흔들리지 않",
        "묵과하지 않", "굴하지 않",
    ]

    /// Near the end of a Japanese sentence they deny.
    static let japaneseDenials = [
        "ませんでした", "しなかった", "しないこと", "しません", "していない", "していません", "至らなかった", "至らず", "できなかった", "できない",
        "なかった", "見送", "拒否し", "拒否した", "中止する", "中止した", "停止する", "停止した", "撤回", "取りやめ", "終了する", "脱退",
        "言及せず",
        "しないとした", "行わない",
    ]

    /// What ought not to be: saying no to it denies no pledge.
    static let japaneseYielding = [
        "容認しない", "容認できない", "認めない", "許さない", "許されない", "断じて", "決して", "変わらない", "変わりはない", "看過できない",
        "揺るがない", "しないよう求め", "しないよう強く",
    ]
}
