/// What English, Korean and Japanese texts call the same: places, bodies, matters of foreign policy, and
/// the verbs and adverbs that make a sentence firm. It serves to link the sentences of two language
/// versions and to compare them; the names of pledges come from the catalog.
///
/// A line with a name opens a concept: its id, its kind, and for names and force the group within
/// which one is said instead of another. The lines below have its forms. A form with "*" is the
/// beginning of a word. An id with "+" is several concepts that one word names.
enum ConceptTable {
    static let general: [Concept] = (names + matters + force).flatMap(parsed)

    private static func parsed(_ text: String) -> [Concept] {
        var concepts: [Concept] = []
        for line in text.pieces(by: "\n") {
            if let form = line.first == " " ? line.drop(while: { $0 == " " }) : nil {
                let language = String(form.prefix(2))
                let forms = form.dropFirst(3).pieces(by: ";").map { String($0) }
                concepts[concepts.count - 1].forms[language] = forms
            } else {
                let words = line.pieces(by: " ").map { String($0) }
                concepts.append(
                    Concept(
                        ids: words[0].pieces(by: "+").map { String($0) },
                        kind: Concept.Kind(rawValue: words[1]) ?? .matter,
                        group: words.count > 2 && words[2] != "-" ? words[2] : nil))
            }
        }
        return concepts
    }

    private static let names = [
        """
        north-korea name korea
          en North Korea;North Korean;North Koreans;DPRK;D.P.R.K.;Democratic People's Republic of Korea
          ko 북한;조선민주주의인민공화국;대북;북측;북핵;방북
          ja 北朝鮮;朝鮮民主主義人民共和国;対北
        korean-peninsula name korea
          en Korean Peninsula;Korean peninsula
          ko 한반도;조선반도
          ja 朝鮮半島;韓半島
        south-korea name
          en Republic of Korea;ROK;R.O.K.;South Korea;South Korean;Korean government
          ko 대한민국;한국;우리나라;우리 정부
          ja 大韓民国;韓国
        japan name
          en Japan;Japanese;Japan's
          ko 일본
          ja 日本
        united-states name
          en United States;U.S.;US;USA;United States of America;America;American
          ko 미국;미합중국
          ja 米国;アメリカ合衆国;アメリカ;米軍
        united-states+south-korea name
          en ROK-U.S.;U.S.-ROK;ROK-US;US-ROK
          ko 한미;한·미;미한
          ja 米韓;韓米
        united-states+japan name
          en Japan-U.S.;U.S.-Japan;Japan-US;US-Japan
          ko 미일;미·일;일미
          ja 日米
        south-korea+japan name
          en Japan-ROK;ROK-Japan;Japan-South Korea
          ko 한일;한·일;일한
          ja 日韓;韓日
        three-sides matter
          en trilateral;trilaterally;three countries;three nations;three sides;three governments
          ko 한미일;한·미·일;미일한;일미한;3국;삼국;3자
          ja 日米韓;韓米日;米日韓;三か国;三カ国;三ヶ国;3か国;三国;三者
        china name
          en China;Chinese;People's Republic of China;PRC
          ko 중국;중화인민공화국
          ja 中国;中華人民共和国
        russia name
          en Russia;Russian;Russia's
          ko 러시아;러측;북러;러북
          ja ロシア;露朝
        ukraine name
          en Ukraine;Ukrainian;Ukraine's
          ko 우크라이나
          ja ウクライナ
        taiwan-strait name
          en Taiwan Strait;Strait of Taiwan
          ko 대만해협;대만 해협;타이완 해협
          ja 台湾海峡
        taiwan name
          en Taiwan
          ko 대만;타이완
          ja 台湾
        south-china-sea name seas
          en South China Sea
          ko 남중국해
          ja 南シナ海;南中国海
        east-china-sea name seas
          en East China Sea
          ko 동중국해
          ja 東シナ海;東中国海
        yellow-sea name seas
          en Yellow Sea;West Sea
          ko 서해;황해
          ja 黄海
        sea-of-japan name seas
          en Sea of Japan;East Sea
          ko 동해
          ja 日本海
        indo-pacific name region
          en Indo-Pacific
          ko 인도태평양;인도·태평양;인도-태평양;인태
          ja インド太平洋;インド・太平洋
        asia-pacific name region
          en Asia-Pacific
          ko 아시아태평양;아시아·태평양;아태
          ja アジア太平洋;アジア・太平洋
        northeast-asia name region
          en Northeast Asia;North-East Asia
          ko 동북아;동북아시아
          ja 北東アジア
        southeast-asia name region
          en Southeast Asia;Southeast Asian;South-East Asia
          ko 동남아;동남아시아
          ja 東南アジア
        pacific-islands name region
          en Pacific Island;Pacific Islands;Pacific Island countries
          ko 태평양도서국;태평양 도서국
          ja 太平洋島しょ国;太平洋島嶼国;太平洋島嶼
        middle-east name region
          en Middle East;Middle Eastern
          ko 중동
          ja 中東
        europe name region
          en Europe;European
          ko 유럽
          ja 欧州;ヨーロッパ
        africa name region
          en Africa;African
          ko 아프리카
          ja アフリカ
        indonesia name
          en Indonesia;Indonesian
          ko 인도네시아
          ja インドネシア
        india name
          en India;Indian
          ko 인도
          ja インド
        australia name
          en Australia;Australian
          ko 호주;오스트레일리아
          ja 豪州;オーストラリア
        philippines name
          en Philippines;Philippine
          ko 필리핀
          ja フィリピン
        vietnam name
          en Vietnam;Viet Nam
          ko 베트남
          ja ベトナム
        iran name
          en Iran;Iranian
          ko 이란
          ja イラン
        israel name
          en Israel;Israeli
          ko 이스라엘
          ja イスラエル
        gaza name
          en Gaza;Gaza Strip
          ko 가자지구;가자 지구
          ja ガザ
        myanmar name
          en Myanmar;Burma
          ko 미얀마
          ja ミャンマー
        germany name
          en Germany;German
          ko 독일
          ja ドイツ
        france name
          en France;French
          ko 프랑스
          ja フランス
        united-kingdom name
          en United Kingdom;UK;U.K.;Britain;British
          ko 영국
          ja 英国;イギリス
        canada name
          en Canada;Canadian
          ko 캐나다
          ja カナダ
        """,
        """
        security-council name
          en UN Security Council;U.N. Security Council;United Nations Security Council;UNSC;Security Council
          ko 유엔 안보리;안보리;안전보장이사회;유엔안보리
          ja 国連安保理;安保理;国連安全保障理事会;安全保障理事会
        united-nations name
          en United Nations;UN;U.N.
          ko 유엔;국제연합;국연
          ja 国連;国際連合
        european-union name
          en European Union;EU
          ko 유럽연합;EU
          ja 欧州連合;EU
        nato name
          en NATO;North Atlantic Treaty Organization
          ko 나토;북대서양조약기구;NATO
          ja NATO;北大西洋条約機構
        asean name
          en ASEAN
          ko 아세안;ASEAN
          ja ASEAN;東南アジア諸国連合
        apec name
          en APEC;Asia-Pacific Economic Cooperation
          ko APEC;아시아태평양경제협력체
          ja APEC;アジア太平洋経済協力
        g7 name
          en G7;G-7;Group of Seven
          ko G7;주요 7개국;주요7개국
          ja G7;主要7か国;先進7か国
        g20 name
          en G20;G-20;Group of Twenty
          ko G20
          ja G20
        iaea name
          en IAEA;International Atomic Energy Agency
          ko IAEA;국제원자력기구
          ja IAEA;国際原子力機関
        wto name
          en WTO;World Trade Organization
          ko WTO;세계무역기구
          ja WTO;世界貿易機関
        washington name
          en Washington
          ko 워싱턴
          ja ワシントン
        tokyo name
          en Tokyo
          ko 도쿄;동경
          ja 東京
        seoul name
          en Seoul
          ko 서울
          ja ソウル
        new-york name
          en New York
          ko 뉴욕
          ja ニューヨーク
        munich name
          en Munich
          ko 뮌헨
          ja ミュンヘン
        brussels name
          en Brussels
          ko 브뤼셀
          ja ブリュッセル
        camp-david name
          en Camp David
          ko 캠프 데이비드;캠프데이비드
          ja キャンプ・デービッド;キャンプデービッド
        lima name
          en Lima
          ko 리마
          ja リマ
        gyeongju name
          en Gyeongju
          ko 경주에서;경주를;경주시
          ja 慶州
        busan name
          en Busan
          ko 부산
          ja 釜山
        hiroshima name
          en Hiroshima
          ko 히로시마
          ja 広島
        jakarta name
          en Jakarta
          ko 자카르타
          ja ジャカルタ
        """,
    ]

    private static let matters = [
        """
        denuclearization matter
          en denuclearization;denuclearisation;denuclearize
          ko 비핵화
          ja 非核化
        nuclear matter
          en nuclear
          ko 핵;원자력
          ja 核;原子力
        missile matter
          en missile*
          ko 미사일
          ja ミサイル
        ballistic matter
          en ballistic
          ko 탄도
          ja 弾道
        weapons matter
          en weapon*;arms
          ko 무기
          ja 兵器;武器
        resolution matter
          en resolution*
          ko 결의
          ja 決議
        sanctions matter
          en sanction*
          ko 제재
          ja 制裁
        abductions matter
          en abduct*;abductees
          ko 납치
          ja 拉致
        detainees matter
          en detain*;prisoners of war;separated families
          ko 억류자;국군포로;이산가족
          ja 被拘束者;抑留者;離散家族;捕虜
        human-rights matter
          en human rights
          ko 인권
          ja 人権
        deterrence matter
          en deterrence;deter
          ko 억제;억지
          ja 抑止
        extended-deterrence matter
          en extended deterrence
          ko 확장억제;확장 억제
          ja 拡大抑止
        alliance matter
          en alliance*;ally;allies
          ko 동맹
          ja 同盟
        defense matter
          en defense;defence
          ko 방위;국방;방어
          ja 防衛
        exercise matter
          en exercise*;drill*
          ko 훈련;연습
          ja 訓練;演習
        military matter
          en military;armed forces
          ko 군사;국군
          ja 軍事;軍隊
        capability matter
          en capabilit*
          ko 능력;역량
          ja 能力
        status-quo matter
          en status quo
          ko 현상변경;현상 변경
          ja 現状変更;現状を変更;現状の変更
        coercion matter
          en coerci*;coerce*
          ko 강압;강요
          ja 威圧;強制;強要
        international-law matter
          en international law
          ko 국제법
          ja 国際法
        navigation matter
          en freedom of navigation;freedoms of navigation;overflight
          ko 항행;비행의 자유;항공의 자유
          ja 航行;上空飛行
        maritime matter
          en maritime;coast guard*;waters
          ko 해양;해상;해역;해경
          ja 海洋;海上;水域;海域;海上保安
        law-of-sea matter
          en law of the sea;UNCLOS
          ko 해양법
          ja 海洋法
        cyber matter
          en cyber*
          ko 사이버
          ja サイバー
        crypto matter
          en cryptocurrenc*;virtual asset*;crypto
          ko 가상자산;암호화폐
          ja 暗号資産;暗号通貨;仮想通貨
        it-workers matter
          en IT worker*;information technology worker*
          ko IT 인력;IT인력
          ja IT労働者
        theft matter
          en theft*;steal;stole;stolen
          ko 탈취;절취
          ja 窃取;盗取;窃盗
        """,
        """
        economic-security matter
          en economic security
          ko 경제안보;경제 안보
          ja 経済安全保障
        economy matter
          en econom*
          ko 경제
          ja 経済
        supply-chain matter
          en supply chain*
          ko 공급망
          ja サプライチェーン;供給網;サプライ・チェーン
        minerals matter
          en mineral*
          ko 핵심광물;광물
          ja 重要鉱物;鉱物
        core matter
          en core;key
          ko 핵심
          ja 中核;基軸
        energy matter
          en energy
          ko 에너지
          ja エネルギー
        lng matter
          en LNG;liquefied natural gas
          ko LNG;액화천연가스
          ja LNG;液化天然ガス
        semiconductor matter
          en semiconductor*;chip;chips
          ko 반도체
          ja 半導体
        ai matter
          en AI;artificial intelligence
          ko AI;인공지능
          ja AI;人工知能
        quantum matter
          en quantum
          ko 양자컴퓨팅;양자기술;양자 기술;양자 정보
          ja 量子
        technology matter
          en technolog*
          ko 기술
          ja 技術
        resilience matter
          en resilien*
          ko 회복력;복원력
          ja 強靱;強じん;強靭
        investment matter
          en invest*
          ko 투자
          ja 投資
        trade matter
          en trade;trading
          ko 무역;통상
          ja 貿易;通商
        infrastructure matter
          en infrastructure
          ko 인프라;기반시설
          ja インフラ;基盤施設
        finance matter
          en financ*;fund;funds;funding
          ko 자금;금융;재원
          ja 資金;金融;財源
        climate matter
          en climate
          ko 기후
          ja 気候
        health matter
          en health;pandemic*
          ko 보건;건강;감염병
          ja 保健;健康;感染症
        women matter
          en women;women's
          ko 여성
          ja 女性
        youth matter
          en youth;young
          ko 청년;청소년
          ja 若者;青年;ユース
        development matter
          en development;humanitarian
          ko 개발;인도적;인도주의
          ja 開発;人道
        """,
        """
        peace matter
          en peace;peaceful
          ko 평화
          ja 平和
        stability matter
          en stability;stable
          ko 안정
          ja 安定
        prosperity matter
          en prosperity;prosperous
          ko 번영
          ja 繁栄
        security matter
          en security
          ko 안보;안전보장;보안
          ja 安全保障
        dialogue matter
          en dialogue;talks
          ko 대화
          ja 対話
        diplomacy matter
          en diplomacy;diplomatic
          ko 외교를;외교적;외교와
          ja 外交的;外交を
        provocation matter
          en provocation*;provocative
          ko 도발
          ja 挑発
        threat matter
          en threat*
          ko 위협
          ja 脅威
        summit matter
          en summit;leaders
          ko 정상회의;정상
          ja 首脳会合;首脳会議;首脳
        foreign-ministers matter
          en foreign minister*;Secretary;ministers;minister
          ko 외교장관;장관;외상;대신
          ja 外相;外務大臣;閣僚;長官;大臣
        vice-ministers matter
          en vice minister*;vice foreign minister*;deputy secretary
          ko 차관
          ja 次官
        secretariat matter
          en secretariat
          ko 사무국
          ja 事務局
        working-group matter
          en working group*
          ko 실무그룹;작업반;워킹그룹
          ja 作業部会;ワーキンググループ
        meeting matter
          en met;meeting*;convened
          ko 회의;회담;회동;만나
          ja 会合;会談;会議
        partnership matter
          en partner*;partnership
          ko 파트너십;협력관계
          ja パートナーシップ
        values matter
          en values;democra*
          ko 가치;민주주의
          ja 価値;民主主義
        free-and-open matter
          en free and open
          ko 자유롭고 개방된;자유롭고 열린
          ja 自由で開かれた
        information-sharing matter
          en shar* information;information sharing;warning data;early warning
          ko 정보공유;정보 공유;경보정보;경보 정보
          ja 情報共有;情報の共有;警戒データ;警報
        implementation matter
          en implement*
          ko 이행
          ja 履行;実施
        next matter
          en next;future;continue to
          ko 앞으로도;향후;차기;계속
          ja 今後;次回;引き続き
        communication matter
          en communicat*;consult*
          ko 소통;협의
          ja 意思疎通;協議
        """,
    ]

    /// Within a group one is said instead of another.
    private static let force = [
        """
        concern force judging
          en concern;concerns;concerned;worry;worried
          ko 우려
          ja 懸念;憂慮
        grave-concern force judging
          en grave concern;grave concerns;serious concern;serious concerns;deep concern;gravely concerned
          ko 심각한 우려;깊은 우려;엄중한 우려
          ja 深刻な懸念;重大な懸念;深い懸念;深刻に懸念;重大な憂慮;強い懸念
        oppose force judging
          en oppose*;opposing;opposition
          ko 반대
          ja 反対
        condemn force judging
          en condemn*;denounce*;condemnation
          ko 규탄;비난
          ja 非難;糾弾
        regret force judging
          en regret*;deplore*
          ko 유감;개탄
          ja 遺憾
        """,
        """
        request force asking
          en call on;calls on;called on;call for;calls for;called for;calling on;calling for
          ko 요구;요청
          ja 求め;要請;呼びかけ
        urge force asking
          en urge*;urging
          ko 촉구
          ja 強く求め;強く要求;促し;促す;促さ
        demand force asking
          en demand;demands;demanded
          ko 강력히 요구
          ja 要求
        """,
        """
        discuss force undertaking
          en discuss*;exchanged views;exchange views;exchange of views
          ko 논의;의견을 교환
          ja 議論;意見交換;意見を交換
        consider force undertaking
          en consider;considered;considering;explore;explored;exploring
          ko 검토;모색
          ja 検討;模索
        recognize force undertaking
          en recognize*;recognise*;acknowledge*;shared the view;shared the recognition
          ko 인식을 같이;인식을 공유;인정
          ja 認識を共有;認識で一致;認識した;認めた
        intend force undertaking
          en intend*;intention;plan to;plans to
          ko 계획;의향;의도
          ja 意図;意向;予定
        agree force undertaking
          en agree;agreed;agrees;concurred;concur
          ko 합의;의견을 같이;하기로 했;하기로 하였
          ja 一致した;一致しました;合意
        confirm force undertaking
          en confirm*;affirm;affirmed;affirms;affirming
          ko 확인
          ja 確認
        reaffirm force undertaking
          en reaffirm*;reiterat*
          ko 재확인;거듭 확인;재차 확인
          ja 再確認;改めて確認;改めて表明
        pledge force undertaking
          en pledge*;vow*
          ko 약속;다짐;서약
          ja 誓約;約束;誓っ
        commit force undertaking
          en commit;commits;committed;commitment;commitments
          ko 공약;의지를 표명;의지를 밝혔
          ja コミットメント;コミット;決意
        """,
        """
        welcome force -
          en welcome*
          ko 환영
          ja 歓迎
        emphasize force -
          en emphasi*;underscor*;underlin*;stress;stressed;highlight*
          ko 강조
          ja 強調
        support force -
          en support*
          ko 지지
          ja 支持
        strongly force degree
          en strongly;resolutely;firmly;in the strongest terms
          ko 강력히;강력하게;강하게;단호히;단호하게
          ja 強く;断固;最も強い言葉
        unwavering force degree
          en ironclad;unwavering;steadfast;unshakable;unshakeable;rock-solid
          ko 철통;확고;굳건;흔들림 없는;흔들림없는
          ja 揺るぎない;強固な
        careful force degree
          en cautious;cautiously;careful;carefully;prudent;prudently
          ko 신중
          ja 慎重
        complete force extent
          en complete;completely;full;fully
          ko 완전;전면적
          ja 完全;全面的
        irreversible force -
          en irreversible;irreversibly
          ko 불가역적
          ja 不可逆的
        verifiable force -
          en verifiable;verifiably
          ko 검증 가능;검증가능
          ja 検証可能
        immediate force extent
          en immediate;immediately;without delay
          ko 즉각;즉시;지체 없이
          ja 即時;直ちに;即刻;遅滞なく
        unilateral force -
          en unilateral;unilaterally
          ko 일방적
          ja 一方的
        """,
    ]
}
