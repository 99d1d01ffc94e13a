//! The words of the website in Spanish. For the terms see `core/src/language/es.rs`.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: "Códigos de cierre de WebSocket",
    introduction: "Una conexión WebSocket termina con un número que dice por qué. Aquí se explica \
        qué significa cada número, cuándo aparece, qué hacer al respecto y cómo lo trata el \
        software real.",
    codes: "Códigos",
    comparisons: "Comparaciones",
    peers: "Implementaciones reales",
    rules: "Reglas del lint",
    skip: "Saltar al contenido",
    pages: "Páginas",
    language: "Idioma",
    search: "Buscar",
    search_example: "1006, el extremo se va, conexión perdida",
    found: ("Resultados: ", ""),
    nothing_found: "No se encontró nada. Prueba con un número, un nombre o lo que observas.",
    registered_codes: "Códigos registrados",
    ranges: "Rangos",
    meaning: "Significado",
    facts: "Datos",
    other_names: "Otros nombres",
    symptoms: "Se busca como",
    in_rust: "En Rust",
    compare_with: "Comparar con",
    confused: "Pares que se confunden a menudo",
    all_pairs: "Todos los pares",
    comparisons_introduction: "Para cada par de códigos: en qué se diferencian y cuándo usar cada \
        uno.",
    peers_title: "Qué hace el software real con los códigos de cierre",
    peers_introduction: "Medido en una conexión real, en ambos sentidos. Un código cuenta como \
        aceptado si la conexión se cierra con normalidad y la aplicación llega a conocerlo, y como \
        rechazado si la implementación lo toma por un error de protocolo.",
    client: "cliente",
    server: "servidor",
    browser: "navegador",
    sends: "Cuando la aplicación lo envía",
    receives: "Cuando llega",
    sent_as_given: "se envía tal cual",
    sent_as_other: ("se convierte en ", ""),
    sent_empty: "se convierte en una trama de cierre sin código",
    sent_error: "da error y no se envía nada",
    sent_error_and_other: ("da error y se envía ", ""),
    sent_panic: "provoca un pánico",
    seen_accepted: "se acepta",
    seen_refused: "se rechaza",
    seen_refused_as: ("se rechaza, y la aplicación lee ", ""),
    seen_refused_as_same: "se rechaza, pero la aplicación lo lee de todos modos",
    rules_introduction: "Con estas reglas, `cargo wsclose check` encuentra códigos de cierre \
        incorrectos en código Rust corriente.",
    rule: "Regla",
    level: "Nivel",
    only_english: "Las reglas solo están descritas en inglés.",
    made_by: ("Generado por `cargo wsclose site` a partir del catálogo de wsclose ", "."),
};
