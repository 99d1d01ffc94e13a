//! The catalogue's words in Spanish.
//!
//! Neutral Spanish; the reader is «tú». The names of codes in a text stay as the registry has
//! them. The terms:
//!
//! - backend, framework, host, lint, logs, opcode, ping, proxy, script, socket, token = the same
//!   words
//! - close code = código de cierre
//! - Close frame = trama de cierre
//! - connection = conexión
//! - delay, backoff = espera, esperas crecientes
//! - frame = trama
//! - gateway = puerta de enlace (but «el gateway de Discord», a name)
//! - handler = manejador
//! - handshake = negociación
//! - header = cabecera
//! - HTTP status = estado HTTP
//! - library = biblioteca
//! - to mask = enmascarar
//! - operator = quien administra (el servidor, el servicio)
//! - to panic = entrar en pánico
//! - payload = carga útil
//! - peer = el otro extremo; where the software in general is meant, implementación
//! - rate limit = límite de frecuencia
//! - reason, of a Close frame = motivo; another reason is a causa
//! - to reconnect = reconectarse
//! - registry, registration = registro
//! - to repair = corregir
//! - side, end = extremo
//! - to sign in = iniciar sesión
//! - timeout = tiempo de espera
//! - upgrade = cambio de protocolo
//! - on the wire = por la red

use super::en::{CodeTexts, RangeTexts};
use super::texts::{
    Browser, CompareTexts, Labels, Marks, Own, PairTexts, PeerTexts, RetryTexts, SentByTexts,
    Texts, words,
};

pub(super) static SPANISH: Texts = Texts {
    codes: CodeTexts {
        NORMAL_CLOSURE: words(
            "cierre normal",
            [
                "El trabajo de esta conexión está hecho y ambos extremos querían que terminara.",
                "Un extremo llamó a `close` después de su último mensaje. Muchas bibliotecas \
                    también lo envían cuando se les pide cerrar sin darles un código, así que no \
                    demuestra que algo se haya completado.",
                "No hay que hacer nada: ninguno de los dos extremos tiene nada que corregir. Si la \
                    conexión debía seguir abierta, busca la llamada a `close` en el programa que \
                    lo envió. Para comunicar un error, ese extremo debe enviar un código que \
                    nombre el error, y no este.",
                "",
                "todo aquello para lo que se abrió la conexión está hecho",
                "cierre limpio, se cierra tras el último mensaje, se cierra aunque nada ha fallado",
            ],
        ),
        GOING_AWAY: words(
            "el extremo se va",
            [
                "El extremo que lo envía se va: un servidor se apaga o un navegador abandona la \
                    página.",
                "Se cerró una pestaña, se recargó una página, una aplicación pasó a segundo \
                    plano, o se está sustituyendo un servidor o un proxy.",
                "El extremo que lo recibió se reconecta tras una breve espera aleatoria, si \
                    todavía necesita la conexión. Quien administra un servidor que lo envía debe \
                    dejar que las conexiones concluyan antes de que termine el proceso. Un \
                    navegador lo envía por sí solo; un script no puede.",
                "",
                "este extremo se va aunque quizá quede algo por decir: su proceso termina",
                "pestaña cerrada, página recargada, aplicación en segundo plano, el servidor se \
                    apaga, salir de la página",
            ],
        ),
        PROTOCOL_ERROR: words(
            "error de protocolo",
            [
                "El extremo que lo envía detectó que el otro incumplió el protocolo WebSocket.",
                "Una trama estaba mal formada, mal enmascarada o llegó fuera de orden; o una trama \
                    de cierre llevaba un código no permitido o un motivo de más de 123 bytes. Las \
                    aplicaciones basadas en tungstenite también lo leen cuando el otro extremo \
                    envía 1014, o un código que nadie puede enviar.",
                "El extremo que lo recibió debe corregir lo que envía. Revisa primero sus propias \
                    tramas de cierre: las causas habituales son un código fuera de los rangos \
                    permitidos y un motivo largo. Busca después bytes que otro componente, por \
                    ejemplo un proxy, haya escrito en el flujo.",
                "",
                "el otro extremo incumplió el protocolo WebSocket; las bibliotecas envían este \
                    código por sí solas",
                "cabecera de trama no válida, trama mal formada, trama sin enmascarar, opcode \
                    desconocido, código de estado no válido, motivo de cierre demasiado largo",
            ],
        ),
        UNSUPPORTED_DATA: words(
            "datos no admitidos",
            [
                "El mensaje era de un tipo que el extremo que envía este código no procesa.",
                "Un mensaje binario llegó a un extremo que solo acepta texto, o al revés.",
                "El extremo que lo recibió debe enviar el tipo de mensaje acordado. Si lo \
                    incorrecto es el contenido en sí, usa `INVALID_FRAME_PAYLOAD_DATA` o un \
                    código privado.",
                "",
                "llegó un mensaje de un tipo que este extremo nunca acepta, por ejemplo binario \
                    donde se acordó texto",
                "mensaje binario rechazado, mensaje de texto rechazado, tipo de mensaje incorrecto",
            ],
        ),
        RESERVED: words(
            "reservado",
            [
                "Es un número sin significado: el RFC 6455 lo reserva para una definición \
                    posterior.",
                "Solo por error: alguien lo envió aunque no significa nada, y la mayoría de las \
                    implementaciones responde con 1002.",
                "El extremo que lo envía tiene que elegir otro código.",
                "elige un código que diga qué ocurrió, como 1008 (Policy Violation) o 1011 \
                    (Internal Error), o un código privado de 4000 a 4999",
                "",
                "código sin significado, código reservado para el futuro",
            ],
        ),
        NO_STATUS_RECEIVED: words(
            "no se recibió código de estado",
            [
                "Llegó una trama de cierre, pero sin código. El programa que la recibe genera \
                    este número para indicarlo; nunca viaja por la red.",
                "El otro extremo cerró sin indicar un código: `close()` en un navegador, o `None` \
                    como trama de cierre en la mayoría de las bibliotecas de Rust.",
                "Trátalo como un final normal, salvo que fuera inesperado. Si este extremo tiene \
                    que actuar según la causa, el otro debe enviar un código. Para provocarlo a \
                    propósito, envía una trama de cierre con el cuerpo vacío.",
                "para cerrar sin código, envía una trama de cierre con el cuerpo vacío (`None` en \
                    la mayoría de las bibliotecas); si el otro extremo debe actuar en \
                    consecuencia, envía un código que diga por qué, como 1000 (Normal Closure) o \
                    1011 (Internal Error)",
                "",
                "cierre sin código, trama de cierre vacía, sin código de estado, sin motivo de \
                    cierre",
            ],
        ),
        ABNORMAL_CLOSURE: words(
            "cierre anormal",
            [
                "La conexión terminó sin trama de cierre. El programa que la perdió genera este \
                    número para indicarlo; nunca viaja por la red.",
                "El otro proceso se cayó o descartó el socket, un proxy o una red móvil cortó una \
                    conexión inactiva, se rechazó el cambio de protocolo, o este extremo dio por \
                    fallida la conexión por un error de protocolo del otro. En Rust basta un \
                    retorno anticipado con `?` que descarte el socket.",
                "El cliente se reconecta con esperas aleatorias crecientes. Para encontrar la \
                    causa, lee los logs del servidor y de cada proxy intermedio, y compara cuánto \
                    duró la conexión con sus tiempos de espera por inactividad. El servidor debe \
                    enviar una trama de cierre en cada camino de ejecución que termine una \
                    conexión.",
                "para que el otro extremo vea 1006, corta la conexión sin trama de cierre; para \
                    comunicar un fallo, envía 1011 (Internal Error); si el otro extremo calla o \
                    es demasiado lento, 1008 (Policy Violation) o 3008 (Timeout)",
                "",
                "se cae la conexión, conexión perdida, conexión reiniciada por el otro extremo, \
                    cierre inesperado, cierre sin trama de cierre, sin red, negociación rechazada, \
                    cierre antes de que se establezca la conexión, un proxy corta la conexión inactiva",
            ],
        ),
        INVALID_FRAME_PAYLOAD_DATA: words(
            "datos no válidos en la carga útil de la trama",
            [
                "El contenido de un mensaje no corresponde a su tipo, por ejemplo un texto que no \
                    es UTF-8.",
                "Se enviaron datos binarios como texto, un carácter quedó partido en dos o el \
                    motivo de una trama de cierre no era UTF-8.",
                "El extremo que lo recibió debe codificar su texto en UTF-8 o enviar esos datos \
                    como mensaje binario.",
                "",
                "un mensaje es del tipo correcto, pero su contenido no se puede leer",
                "UTF-8 no válido, caracteres raros, error de codificación, mensaje ilegible",
            ],
        ),
        POLICY_VIOLATION: words(
            "infracción de una política",
            [
                "Un mensaje infringió una regla del extremo que envía este código, y ningún otro \
                    código lo expresa mejor.",
                "Faltaba un token o era incorrecto, el origen no está permitido, se superó un \
                    límite de frecuencia o el otro extremo no respondió a ningún ping.",
                "El extremo que lo recibió debe leer el motivo y hacer el cambio que pide la \
                    regla; el mismo intento sin cambios acaba igual. El que lo envía debe decir en \
                    el motivo qué regla fue. Si son programas los que deben reaccionar, un código \
                    como 3000 o uno privado les dice más.",
                "",
                "el otro extremo infringió una regla de la aplicación y ningún otro código la \
                    nombra",
                "límite de frecuencia, expulsado, baneado, origen no permitido, ping sin respuesta",
            ],
        ),
        MESSAGE_TOO_BIG: words(
            "mensaje demasiado grande",
            [
                "Un mensaje era más largo de lo que acepta el extremo que envía este código.",
                "Una subida de datos o una respuesta grande superó el límite de la biblioteca del \
                    otro extremo, o el de un proxy. El límite puede aplicarse a una trama, a un \
                    mensaje completo o al resultado de la descompresión.",
                "El extremo que lo recibió debe dividir el mensaje o reducirlo antes de \
                    reconectarse. Quien administra el otro extremo puede subir el límite, en su \
                    biblioteca y en cada proxy.",
                "",
                "un mensaje es más grande de lo que este extremo está dispuesto a admitir",
                "mensaje demasiado largo, trama demasiado grande, límite de tamaño, falla la \
                    subida",
            ],
        ),
        MANDATORY_EXTENSION: words(
            "extensión obligatoria",
            [
                "El cliente necesita una extensión de WebSocket que el servidor no aceptó.",
                "Un cliente que exige una extensión, como `permessage-deflate`, no la encontró en \
                    la cabecera `Sec-WebSocket-Extensions` con la que el servidor respondió en la \
                    negociación.",
                "Quien administra el servidor debe activar la extensión, o impedir que el proxy \
                    elimine la cabecera; si no, el cliente tiene que prescindir de la extensión. \
                    El cliente enumera en el motivo las extensiones que necesita.",
                "un servidor que no puede aceptar una extensión la omite en la negociación o \
                    rechaza el cambio de protocolo; en una conexión abierta, envía 1011 (Internal \
                    Error) o 1008 (Policy Violation)",
                "este extremo es el cliente y no puede funcionar sin una extensión que el servidor \
                    omitió",
                "falta una extensión, falta `permessage-deflate`, compresión rechazada, extensión \
                    no negociada",
            ],
        ),
        INTERNAL_ERROR: words(
            "error interno",
            [
                "El extremo que lo envía falló de una forma que no había previsto y no puede \
                    continuar.",
                "Un manejador devolvió un error o entró en pánico, o algo de lo que depende el \
                    servidor, como su base de datos, no respondió.",
                "Quien administra el extremo que lo envió debe leer los logs de ese extremo: ahí \
                    está la causa. El otro puede reconectarse con esperas crecientes y un límite. \
                    El motivo debe contener algo que se pueda buscar en los logs, y ningún \
                    detalle interno.",
                "",
                "este extremo sufrió un error propio y no hay otro código que lo nombre mejor",
                "error del servidor, excepción no controlada, pánico en un manejador, base de \
                    datos caída, se cae un manejador",
            ],
        ),
        SERVICE_RESTART: words(
            "reinicio del servicio",
            [
                "El servidor se reinicia y volverá pronto.",
                "Hay un despliegue en curso o un proceso se está reiniciando.",
                "El cliente se reconecta tras un tiempo aleatorio de 5 a 30 segundos, para que no \
                    vuelvan todos los clientes a la vez; así lo pide el registro del código. El \
                    servidor no tiene nada que corregir.",
                "un cliente que se va envía 1001 (Going Away)",
                "este extremo es un servidor que se detiene ahora y vuelve en un minuto más o \
                    menos",
                "servidor reiniciándose, despliegue, mantenimiento, todos los clientes se \
                    reconectan a la vez",
            ],
        ),
        TRY_AGAIN_LATER: words(
            "inténtalo de nuevo más tarde",
            [
                "El servidor tiene demasiado trabajo en este momento y rechaza a este cliente.",
                "Un servidor alivia su carga: tiene demasiadas conexiones, o la memoria o las \
                    colas llenas.",
                "El cliente acude a otra dirección del servicio si la tiene; si no, espera cada \
                    vez más tiempo, o hasta que el usuario lo pida. Quien administra el servicio \
                    debe ampliar la capacidad.",
                "un cliente que no da abasto envía 1008 (Policy Violation), 1011 (Internal Error) \
                    o 3008 (Timeout)",
                "este extremo es un servidor con más clientes de los que puede atender",
                "servidor sobrecargado, demasiadas conexiones, servidor lleno, exceso de carga",
            ],
        ),
        BAD_GATEWAY: words(
            "puerta de enlace incorrecta",
            [
                "Una puerta de enlace o un proxy obtuvo una respuesta no válida del servidor que \
                    tiene detrás.",
                "Un proxy acepta la conexión WebSocket mientras el backend que tiene detrás está \
                    caído o responde otra cosa.",
                "Quien administra la puerta de enlace debe comprobar el backend y la dirección en \
                    la que la puerta de enlace lo busca. El cliente se reconecta con esperas \
                    crecientes. Muchas implementaciones rechazan este código, así que a una \
                    puerta de enlace le conviene más enviar 1011 (Internal Error) con un motivo.",
                "solo le sirve a una puerta de enlace, que es un servidor para su cliente; un \
                    cliente cuya propia fuente falló envía 1011 (Internal Error)",
                "este extremo es una puerta de enlace y le falló el servidor que tiene detrás",
                "backend caído, falla el servidor de origen, error del proxy, respuesta incorrecta \
                    del backend",
            ],
        ),
        TLS_HANDSHAKE: words(
            "negociación TLS",
            [
                "La negociación TLS falló, así que nunca hubo una conexión WebSocket. Un programa \
                    genera este número para indicarlo; nunca viaja por la red.",
                "El certificado caducó, está emitido para otro host o no es de confianza, o los \
                    dos extremos no comparten ninguna versión de TLS. Los navegadores informan de \
                    1006 en su lugar, excepto Firefox.",
                "Quien administra el servidor debe corregir el certificado o la configuración de \
                    TLS; el cliente debe revisar su reloj y las autoridades en las que confía. \
                    Ninguna trama de cierre puede decir esto: no hay conexión por la que \
                    enviarla.",
                "sin TLS no hay conexión por la que enviar una trama de cierre: termina la \
                    conexión TCP; si un certificado o su titular obliga a cerrar un WebSocket ya \
                    abierto, envía 1008 (Policy Violation)",
                "",
                "error de certificado, certificado caducado, certificado que no es de confianza, \
                    certificado autofirmado, falla TLS",
            ],
        ),
        UNAUTHORIZED: words(
            "no autorizado",
            [
                "El cliente tiene que demostrar quién es: las credenciales faltan, son \
                    incorrectas o ya no son válidas.",
                "Faltaba el token o había caducado, o nadie inició sesión dentro del tiempo \
                    permitido. Algunos frameworks, entre ellos Centrifugo y SockJS, usan este \
                    número para errores propios.",
                "El cliente debe iniciar sesión de nuevo y reconectarse con credenciales nuevas; \
                    con las mismas, el resultado es el mismo.",
                "",
                "al cliente le basta con iniciar sesión, o con volver a iniciarla, para continuar",
                "sesión no iniciada, token caducado, falta el token, hay que iniciar sesión, falla \
                    la autenticación",
            ],
        ),
        FORBIDDEN: words(
            "prohibido",
            [
                "El servidor sabe quién es el cliente y no le permite lo que pide.",
                "Una cuenta sin el permiso necesario intentó unirse a un canal, o se le retiró el \
                    permiso.",
                "El usuario debe solicitar acceso, o el cliente debe pedir otra cosa. No sirve de \
                    nada reconectarse ni volver a iniciar sesión con el mismo usuario.",
                "",
                "se sabe quién es el cliente y volver a iniciar sesión no le serviría de nada",
                "faltan permisos, acceso denegado, sin permiso para unirse",
            ],
        ),
        TIMEOUT: words(
            "tiempo de espera agotado",
            [
                "El otro extremo tardó demasiado en algo que tenía que hacer.",
                "No llegó a tiempo la respuesta a un ping, el inicio de sesión o el primer \
                    mensaje. Centrifugo usa este número para los clientes que leen demasiado \
                    despacio.",
                "El extremo que lo recibió debe buscar qué lo retrasó: la carga, un hilo \
                    bloqueado, un dispositivo en reposo. Después se reconecta con esperas \
                    crecientes. Si lo reciben a menudo extremos que funcionan bien, el otro debe \
                    conceder más tiempo.",
                "",
                "el otro extremo dejó pasar un plazo que la aplicación había fijado",
                "tarda demasiado, no responde a tiempo, cliente demasiado lento, inicio de sesión \
                    tardío",
            ],
        ),
    },
    ranges: RangeTexts {
        NotUsed: words(
            "no se usa",
            [
                "Los números por debajo de 1000 no son códigos de cierre.",
                "Se pasó un estado HTTP, un código de salida o un número de error donde va un \
                    código de cierre, o se perdió un dígito. El otro extremo suele responder con \
                    1002; Chromium y Firefox lo dejan pasar, lo que oculta el error.",
                "El extremo que lo envía tiene que elegir un código que se pueda enviar, o uno privado \
                    de 4000 a 4999. Los estados HTTP tienen parientes entre los códigos de \
                    cierre: 500 es 1011, 503 es 1013, 401 es 3000.",
                "envía 1000 (Normal Closure) al final del trabajo, 1011 (Internal Error) para un \
                    fallo, o un código privado de 4000 a 4999",
                "",
                "estado HTTP como código de cierre, código de salida como código de cierre, número \
                    demasiado pequeño",
            ],
        ),
        Unassigned: words(
            "sin asignar",
            [
                "Se reserva para versiones posteriores del protocolo y sus extensiones públicas; \
                    hoy no tiene significado.",
                "Una aplicación tomó un número de este rango para sus propios fines. Las \
                    implementaciones responden con 1002, salvo Chromium y Firefox, que lo dejan \
                    pasar y así ocultan el error.",
                "El extremo que lo envía debe trasladar sus códigos propios al rango de 4000 a \
                    4999.",
                "una aplicación toma sus códigos propios del rango de 4000 a 4999",
                "",
                "número sin registrar, código de cierre desconocido",
            ],
        ),
        FirstComeFirstServed: words(
            "por orden de llegada",
            [
                "Es para bibliotecas, frameworks y aplicaciones, que registran un número así en la \
                    IANA antes de usarlo. Lo que significa este número lo explica la documentación \
                    del software del otro extremo.",
                "Un framework del otro extremo termina la conexión por una causa propia; \
                    Centrifugo usa muchos números de este rango.",
                "Búscalo por su número en la documentación de ese framework. Una aplicación que \
                    necesite códigos propios debe tomarlos del rango de 4000 a 4999, o registrar \
                    este.",
                "",
                "la IANA tiene registrado el número precisamente para lo que ocurrió",
                "código de un framework, código de una biblioteca, registrado en la IANA",
            ],
        ),
        PrivateUse: words(
            "uso privado",
            [
                "Es un código privado: significa lo que los dos extremos acordaron, y nada más.",
                "La aplicación del otro extremo, o un protocolo como graphql-transport-ws, el \
                    gateway de Discord o Pusher, termina la conexión por una causa propia.",
                "Búscalo en la documentación de la aplicación o del protocolo del otro extremo. \
                    El mismo número significa cosas distintas en protocolos distintos.",
                "",
                "ambos extremos acordaron que el número representa lo que ocurrió",
                "código de cierre personalizado, código propio de la aplicación, código de un \
                    protocolo",
            ],
        ),
        OutOfRange: words(
            "fuera de rango",
            [
                "Los códigos de cierre acaban en 4999; este número está fuera del registro.",
                "Una aplicación tomó el número para sus propios fines, o un valor se calculó mal. \
                    Algunas implementaciones responden con 1002; otras, entre ellas los \
                    navegadores, lo dejan pasar.",
                "El extremo que lo envía debe pasar sus códigos propios al rango de 4000 a 4999.",
                "los códigos propios de una aplicación van de 4000 a 4999",
                "",
                "número demasiado grande, fuera del registro",
            ],
        ),
    },
    label: Labels {
        when: "Cuándo aparece",
        remedy: "Qué hacer",
        sent_by: "Quién lo envía",
        retry: "Reconexión",
        http: "Parecido en HTTP",
        peers: "Implementaciones reales",
        reference: "Referencia",
        registered: "Registrado",
    },
    sent_by: SentByTexts {
        nobody: "nadie",
        client: "los clientes",
        server: "los servidores",
        either: "cualquiera de los dos extremos",
        unknown: "quien lo haya definido",
    },
    browser: Browser {
        yes: ", también los scripts de un navegador",
        no: ", pero ningún script de un navegador",
    },
    peers: PeerTexts {
        read_1002: "leído como 1002 por",
        refused: "rechazado por",
        accepted: "aceptado en una trama de cierre, en contra de las reglas, por",
    },
    own: Own { other_meaning: ("como", ", que no es lo que aquí significa"), unregistered: "no" },
    retry: RetryTexts {
        never: "nunca",
        after_fix: "tras una corrección, no antes",
        now: "de inmediato",
        backoff: "con esperas aleatorias crecientes y un límite",
        seconds: ("tras una espera aleatoria de ", " a ", " segundos"),
    },
    marks: Marks {
        colon: ": ",
        stop: (".", " "),
        comma: ", ",
        semicolon: "; ",
        space: " ",
        parentheses: (" (", ")"),
    },
    compare: CompareTexts {
        title: ("", " y ", ": ¿en qué se diferencian?"),
        both_sent: "Ambos van en tramas de cierre y dicen cosas distintas al otro extremo.",
        one_sent: (
            "Solo ",
            " va en una trama de cierre. ",
            " nunca viaja por la red: un programa informa con él del final de su propia conexión.",
        ),
        not_sent: " no se puede enviar.",
        none_may: "Ninguno de los dos puede ir en una trama de cierre.",
        none_sent: "Ninguno va en una trama de cierre: un programa informa con ellos del final de \
            su propia conexión.",
        differences: "Diferencias principales",
        which: "Cuándo usar cada uno",
        learn_more: "Más información",
        may_be_sent: "Se puede enviar",
        in_browser: "Un script de un navegador puede enviarlo",
        acts: "Quién debe actuar",
        yes: "sí",
        no: "no",
        only: ("solo ", ""),
        none: "nada que señalar",
        sender: "el extremo que lo envía",
        receiver: "el extremo que lo recibe",
        both: "uno u otro extremo, tras examinar ambos",
        nobody: "nadie",
        send: ("Envía ", " si ", "."),
        send_own: ("Envía ", " para lo que la aplicación llama ", "."),
        never_send: ("No envíes nunca ", "."),
        end: ".",
        use_neither: "No uses ninguno de los dos: nadie puede enviarlos.",
    },
    pairs: PairTexts {
        p1000_1001: "Con 1000 el trabajo está terminado; con 1001 no lo está, y aun así un \
            extremo se va. Un cliente al que todavía le queda algo por hacer se reconecta después \
            de 1001, y no después de 1000.",
        p1000_1005: "1000 viaja por la red y dice que todo está bien. 1005 solo dice que la trama \
            de cierre no llevaba ningún código, así que nadie sabe qué quiso decir quien la \
            envió.",
        p1001_1012: "1001 dice que este servidor, o esta página, se va, quizá para siempre. 1012 \
            promete que el servicio vuelve y pide a los clientes que repartan su regreso a lo \
            largo de medio minuto.",
        p1002_1003: "1002 achaca el fallo a la forma en que se construyeron las tramas, lo cual es \
            un defecto del software. 1003 acepta la trama y rechaza el tipo de mensaje que \
            contiene: texto o binario.",
        p1002_1007: "1002 es para las tramas que incumplen el protocolo. Para una trama correcta \
            que contiene texto que no es UTF-8, o una carga útil que no corresponde a su tipo, \
            está 1007.",
        p1003_1007: "1003 rechaza el tipo de datos, sea cual sea su contenido. 1007 acepta el tipo \
            y señala que el contenido está dañado.",
        p1005_1006: "Con 1005 llegó una trama de cierre, sin código, y la conexión terminó de \
            forma ordenada. Con 1006 no llegó ninguna: la conexión se perdió.",
        p1006_1011: "1011 es un mensaje del otro extremo, que falló y aún pudo decirlo. 1006 \
            significa que no dijo nada, y la causa hay que buscarla en la red y en los logs de \
            ambos extremos.",
        p1006_1015: "Ambos informan de una conexión que falló sin trama de cierre. 1015 señala la \
            negociación TLS como la causa; la mayoría de los navegadores se lo oculta a los scripts e \
            informa de 1006 también en ese caso.",
        p1008_3000: "3000 dice que iniciar sesión lo resuelve. 1008 solo dice que se infringió \
            una regla, así que un programa no puede saber qué hacer a continuación.",
        p1008_3003: "3003 dice que se sabe quién es el cliente y que no tiene permiso para hacer \
            esto. 1008 no aclara qué regla se infringió, y es para reglas que no son de permisos.",
        p1010_1011: "Depende de quién lo envía: 1010 viene de un cliente que necesita una \
            extensión que el servidor no aceptó, y se arregla en la configuración. 1011 viene de \
            un extremo que falló de una forma que no había previsto, y se arregla tras examinar \
            sus logs.",
        p1011_1014: "Con 1011 falló el propio servidor; con 1014 se trata de una puerta de \
            enlace, y falló lo que hay detrás de ella. Muchas bibliotecas rechazan 1014, así que \
            una puerta de enlace que necesita que la entiendan envía 1011.",
        p1012_1013: "1012 está planificado y es breve: el servicio se reinicia y los clientes \
            vuelven en el plazo de medio minuto. 1013 no tiene un final a la vista: el servicio \
            está sobrecargado, y cada cliente que vuelve pronto lo empeora.",
    },
};
