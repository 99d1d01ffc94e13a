//! The words of the website in Japanese. For the terms see `core/src/language/ja.rs`.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: "WebSocket のクローズコード",
    introduction: "WebSocket 接続は、理由を表す番号を伴って終わります。ここでは、各番号の意味、\
        発生する場面、対処方法、そして実際のソフトウェアによる扱いを説明します。",
    codes: "コード",
    comparisons: "比較",
    peers: "実装の実際の動作",
    rules: "lint の規則",
    skip: "本文へスキップ",
    pages: "ページ",
    language: "言語",
    search: "検索",
    search_example: "1006、離脱、接続が切れる",
    found: ("検索結果：", " 件"),
    nothing_found: "見つかりませんでした。番号、名前、または実際の症状で検索してみてください。",
    registered_codes: "登録済みのコード",
    ranges: "範囲",
    meaning: "意味",
    facts: "基本情報",
    other_names: "別名",
    symptoms: "よく検索される語句",
    in_rust: "Rust での記述",
    compare_with: "ほかのコードとの比較",
    confused: "混同されやすい組み合わせ",
    all_pairs: "すべての組み合わせ",
    comparisons_introduction: "どの二つのコードについても、互いの違いと使い分けを説明します。",
    peers_title: "実際のソフトウェアによるクローズコードの扱い",
    peers_introduction: "実際の接続を使い、送信と受信の両方向で測定しました。\
        接続が正常に閉じられ、アプリケーションがそのコードを知ることができれば\
        「受け入れられる」、ソフトウェアがそれをプロトコルエラーとみなせば\
        「拒否される」としています。",
    client: "クライアント",
    server: "サーバー",
    browser: "ブラウザー",
    sends: "アプリケーションが送信するとき",
    receives: "届いたとき",
    sent_as_given: "指定どおりに送信される",
    sent_as_other: ("", " に置き換えられる"),
    sent_empty: "コードの入っていないクローズフレームになる",
    sent_error: "エラーになり、何も送信されない",
    sent_error_and_other: ("エラーになり、", " が送信される"),
    sent_panic: "パニックが起きる",
    seen_accepted: "受け入れられる",
    seen_refused: "拒否される",
    seen_refused_as: ("拒否され、アプリケーションは ", " として受け取る"),
    seen_refused_as_same: "拒否されるが、アプリケーションはその番号のまま受け取る",
    rules_introduction: "`cargo wsclose check` は、以下の規則に従って、通常の Rust コードから\
        誤ったクローズコードを見つけ出します。",
    rule: "規則",
    level: "レベル",
    only_english: "規則の説明は英語のみです。",
    made_by: ("`cargo wsclose site` により、wsclose ", " のカタログから生成されました。"),
};
