//! The catalogue's words in Spanish.
//!
//! Neutral Spanish; the reader is «tú». Orders are in the imperative, with the one who must act in
//! front. The names of codes stay as the registry has them. Terms:
//!
//! - as in English: backend, backoff, framework, handshake, host, jitter, lint, log, opcode, panic,
//!   ping, proxy, script, socket, stream, token, upgrade
//! - close code = código de cierre; Close frame = trama de cierre; frame = trama
//! - connection = conexión; connection drops = se cae la conexión
//! - client, server = cliente, servidor; sender, receiver = emisor, receptor
//! - endpoint, peer = extremo, el otro extremo; an endpoint «abandona la conexión», it does not «irse»
//! - exponential backoff with jitter = backoff exponencial con jitter; delay = espera
//! - gateway = puerta de enlace; upstream server = servidor de origen
//! - generated locally = se genera localmente
//! - handler = manejador; header = cabecera; library = biblioteca
//! - HTTP status = estado HTTP; HTTP equivalent = equivalente en HTTP
//! - implementation = implementación; peers that were measured = implementaciones medidas
//! - load balancer = balanceador de carga; idle timeout = tiempo de inactividad
//! - must not be sent = no debe enviarse; may be sent = puede enviarse
//! - operator = administrador
//! - reason, of a Close frame = motivo; other reasons are causas
//! - reconnect = reconectarse; register, registry = registrar, registro
//! - reject = rechazar; report = notificar, indicar; violate = infringir

use super::en::{CodeTexts, RangeTexts};
use super::texts::{
    Browser, CompareTexts, Labels, Marks, Own, PairTexts, PeerTexts, RetryTexts, SentByTexts,
    Texts, words,
};

pub(super) static SPANISH: Texts = Texts {
    codes: CodeTexts {
        NORMAL_CLOSURE: words(
            "cierre normal",
            "una conexión que cumplió su propósito",
            [
                "La conexión cumplió su propósito.",
                "Una aplicación llamó a `close` después de su último mensaje. Varias bibliotecas \
                    también envían este código cuando cierran sin que se les indique uno, así \
                    que no demuestra que el trabajo se completara.",
                "No hay nada que corregir. Reconéctate solo si todavía necesitas la conexión. Si \
                    se cerró demasiado pronto, busca la llamada a `close` en el programa que \
                    envió el código. Emisor: para comunicar un error, envía el código de ese \
                    error.",
                "",
                "la conexión ya no hace falta y todo salió bien",
                "cierre limpio, se cierra tras el último mensaje, se cierra sin error, cierre de \
                    sesión",
            ],
        ),
        GOING_AWAY: words(
            "abandono de la conexión",
            "un extremo que abandona la conexión",
            [
                "El otro extremo abandona la conexión: el servidor se apaga o el navegador sale \
                    de la página.",
                "El usuario cerró la pestaña, recargó la página o siguió un enlace; o bien se \
                    apagó un servidor o un proxy. Una aplicación móvil en segundo plano suele \
                    perder el socket sin trama de cierre, y eso se notifica como 1006 (Abnormal \
                    Closure).",
                "Cliente: si todavía necesitas la conexión, reconéctate tras una espera \
                    aleatoria corta. Servidor: antes de que termine el proceso, envía este \
                    código y espera a que terminen los handshakes de cierre. Los navegadores lo \
                    envían por su cuenta; un script no puede enviarlo.",
                "",
                "tu proceso se apaga mientras la conexión sigue en uso",
                "pestaña cerrada, página recargada, salir de la página, navegador cerrado, el \
                    servidor se apaga, apagado ordenado",
            ],
        ),
        PROTOCOL_ERROR: words(
            "error de protocolo",
            "una infracción del protocolo WebSocket",
            [
                "El emisor detectó una infracción del protocolo WebSocket.",
                "Una trama estaba mal formada, mal enmascarada o fuera de secuencia; una trama \
                    llegó comprimida sin que se hubiera negociado la compresión (`RSV1 must be \
                    clear`); o una trama de cierre tenía un código no válido o un motivo de más \
                    de 123 bytes. Las aplicaciones basadas en tungstenite también lo reciben \
                    cuando el otro extremo envió 1014 (Bad Gateway) o un código que no debe \
                    enviarse.",
                "Receptor: corrige lo que envías. Empieza por tus propias tramas de cierre: un \
                    código no válido o un motivo de más de 123 bytes es una causa frecuente. \
                    Después busca dos tareas que escriban en el mismo socket o un proxy que \
                    altere los datos.",
                "",
                "el otro extremo infringe el protocolo WebSocket; las bibliotecas lo hacen por \
                    su cuenta",
                "cabecera de trama no válida, frame mal formado, frame sin enmascarar, opcode \
                    desconocido, código de estado no válido, motivo de cierre demasiado largo, \
                    bits reservados activados, dos tareas escriben en el mismo socket",
            ],
        ),
        UNSUPPORTED_DATA: words(
            "datos no admitidos",
            "un mensaje de un tipo no admitido",
            [
                "El emisor no acepta mensajes de este tipo.",
                "Un mensaje binario llegó a un extremo que solo acepta texto, o al revés.",
                "Receptor: envía el tipo de mensaje que acepta el otro extremo. Emisor: si el \
                    tipo es correcto, pero el contenido no es válido, usa 1007 (Invalid Frame \
                    Payload Data); para contenido que tu aplicación rechaza, usa 1008 (Policy \
                    Violation) o un código privado.",
                "",
                "un mensaje es de un tipo que nunca aceptas, por ejemplo binario donde solo se \
                    permite texto",
                "mensaje binario rechazado, mensaje de texto rechazado, tipo de mensaje \
                    incorrecto",
            ],
        ),
        RESERVED: words(
            "reservado",
            "algo aún sin definir",
            [
                "Está reservado: el RFC 6455 puede darle un significado más adelante; hoy no tiene \
                    ninguno.",
                "Un programa lo envió por error. La mayoría de las implementaciones medidas lo \
                    rechaza como error de protocolo.",
                "Emisor: elige otro código.",
                "elige un código que diga qué ocurrió, como 1008 (Policy Violation) o 1011 \
                    (Internal Error), o un código privado de 4000 a 4999",
                "",
                "código de cierre reservado, código de cierre sin significado",
            ],
        ),
        NO_STATUS_RECEIVED: words(
            "sin código de estado",
            "una trama de cierre sin código",
            [
                "La trama de cierre no tenía código. Las bibliotecas generan 1005 localmente \
                    para indicarlo; no debe enviarse.",
                "El otro extremo cerró sin indicar un código: `close()` en un navegador, o \
                    `None` como trama de cierre en la mayoría de las bibliotecas de Rust.",
                "Trátalo como un cierre de causa desconocida. Si todavía necesitas la conexión, \
                    reconéctate con backoff exponencial. Si necesitas saber la causa, cambia el \
                    otro extremo para que envíe un código.",
                "para cerrar sin código, envía una trama de cierre con el cuerpo vacío (`None` \
                    en la mayoría de las bibliotecas); para decirle al otro extremo por qué, \
                    envía un código como 1000 (Normal Closure) o 1011 (Internal Error)",
                "",
                "cierre sin código, trama de cierre vacía, sin código de estado, sin motivo de \
                    cierre",
            ],
        ),
        ABNORMAL_CLOSURE: words(
            "cierre anormal",
            "una conexión que terminó sin trama de cierre",
            [
                "La conexión terminó sin trama de cierre. Las bibliotecas generan 1006 \
                    localmente para indicarlo; no debe enviarse.",
                "El otro proceso se cayó o liberó el socket; un proxy, un balanceador de carga o \
                    la red móvil cortó una conexión inactiva; o el extremo local cortó la conexión \
                    tras un error de protocolo. En Rust basta con que un retorno anticipado con \
                    `?` libere el socket. En un navegador incluye además toda conexión que no \
                    llegó a abrirse: host o puerto incorrectos, conexión rechazada, fallo de TLS, \
                    handshake fallido o bloqueo por la política de seguridad de contenido.",
                "Cliente: reconéctate con backoff exponencial y jitter. Para encontrar la causa, \
                    lee los logs del servidor y de cada proxy, y compara cuánto duró la conexión \
                    con sus tiempos de inactividad. Servidor: envía una trama de cierre en cada \
                    ruta de ejecución que termine una conexión.",
                "para que el otro extremo vea 1006, corta la conexión sin trama de cierre; para \
                    comunicar un fallo, envía 1011 (Internal Error); si el otro extremo no \
                    responde o es demasiado lento, envía 1008 (Policy Violation) o 3008 (Timeout)",
                "",
                "se cae la conexión, conexión perdida, conexión reiniciada, desconexión \
                    inesperada, cierre sin trama de cierre, se pierde la red, falla el \
                    handshake, conexión rechazada, falla la conexión, se cierra antes de \
                    establecerse la conexión, tiempo de inactividad agotado, latido, bloqueado \
                    por la política de seguridad de contenido",
            ],
        ),
        INVALID_FRAME_PAYLOAD_DATA: words(
            "contenido de la trama no válido",
            "un mensaje cuyo contenido no corresponde a su tipo",
            [
                "El contenido de un mensaje no corresponde a su tipo, por ejemplo un mensaje de \
                    texto que no es UTF-8.",
                "Se enviaron datos binarios como texto, un carácter de varios bytes quedó \
                    partido entre dos mensajes o el motivo de una trama de cierre no era UTF-8.",
                "Receptor: codifica el texto en UTF-8 o envía los datos como mensaje binario.",
                "",
                "un mensaje es del tipo correcto, pero su contenido no se puede decodificar",
                "UTF-8 no válido, caracteres extraños, error de codificación, mensaje ilegible",
            ],
        ),
        POLICY_VIOLATION: words(
            "infracción de una política",
            "un mensaje que infringe una política",
            [
                "El emisor recibió un mensaje que infringe su política. Es el código genérico \
                    para cuando ningún otro encaja o cuando los detalles no deben revelarse.",
                "Faltaba un token o no era válido, el origen no está permitido, se superó un \
                    límite de frecuencia o el otro extremo no respondió a los pings.",
                "Receptor: lee el motivo y cambia lo que pide; si repites el intento sin cambios, \
                    volverá a fallar. Emisor: nombra la política en el motivo, salvo que no deba \
                    revelarse. Si deben reaccionar programas, envía un código más concreto, como \
                    3000 (Unauthorized), 3003 (Forbidden) o uno privado.",
                "",
                "el otro extremo infringe una regla de tu aplicación y no hay un código más \
                    concreto",
                "límite de frecuencia superado, expulsado, baneado, origen no permitido, ping \
                    sin respuesta",
            ],
        ),
        MESSAGE_TOO_BIG: words(
            "mensaje demasiado grande",
            "un mensaje demasiado grande",
            [
                "El emisor recibió un mensaje mayor de lo que acepta.",
                "Una subida o una respuesta grande superó el límite de la biblioteca del otro \
                    extremo o de un proxy. El límite puede aplicarse a una trama, al mensaje \
                    completo o a su tamaño descomprimido.",
                "Receptor: divide el mensaje o redúcelo antes de reconectarte. Emisor: si \
                    esperas mensajes así, sube el límite en tu biblioteca y en cada proxy.",
                "",
                "un mensaje es mayor de lo que aceptas",
                "mensaje demasiado largo, frame demasiado grande, payload demasiado grande, \
                    límite de tamaño superado, falla la subida",
            ],
        ),
        MANDATORY_EXTENSION: words(
            "extensión obligatoria",
            "una extensión que el servidor no aceptó",
            [
                "El cliente exige una extensión de WebSocket que el servidor no aceptó.",
                "Un cliente que exige una extensión, como `permessage-deflate`, no la encontró \
                    en la cabecera `Sec-WebSocket-Extensions` del handshake del servidor.",
                "Servidor: activa la extensión o evita que el proxy elimine la cabecera. Cliente: \
                    enumera en el motivo las extensiones que exiges o prescinde de ellas.",
                "un servidor que no admite una extensión la omite en el handshake o rechaza el \
                    upgrade (cambio de protocolo); en una conexión abierta, envía 1011 (Internal \
                    Error) o 1008 (Policy Violation)",
                "eres el cliente y no puedes funcionar sin una extensión que el servidor no \
                    aceptó",
                "falta una extensión, falta `permessage-deflate`, compresión rechazada, \
                    extensión no negociada",
            ],
        ),
        INTERNAL_ERROR: words(
            "error interno",
            "un error inesperado del emisor",
            [
                "Se produjo un error inesperado en el emisor, que no puede continuar.",
                "Un manejador devolvió un error o provocó un panic, o falló una dependencia, \
                    como la base de datos. Algunos servidores también lo envían cuando un ping \
                    de keepalive queda sin respuesta: la biblioteca de Python `websockets` y \
                    uvicorn usan el motivo `keepalive ping timeout`.",
                "Emisor: busca la causa en tus logs. Pon en el motivo un identificador que se \
                    pueda buscar, sin detalles internos. Receptor: reconéctate con backoff \
                    exponencial; si el motivo menciona un ping, busca un bucle de eventos \
                    bloqueado en tu programa.",
                "",
                "se produjo un error inesperado y ningún otro código lo describe",
                "error del servidor, excepción no controlada, panic en un manejador, base de \
                    datos caída, ping de keepalive sin respuesta",
            ],
        ),
        SERVICE_RESTART: words(
            "reinicio del servicio",
            "un reinicio del servidor",
            [
                "El servidor se está reiniciando y volverá pronto.",
                "Hay un despliegue en curso o el proceso se está reiniciando.",
                "Cliente: reconéctate tras una espera aleatoria de 5 a 30 segundos, como pide el \
                    registro de este código, para que no vuelvan todos los clientes a la vez. En \
                    el servidor no hay nada que corregir.",
                "un cliente que abandona la conexión envía 1001 (Going Away)",
                "eres un servidor que se apaga y volverá en un minuto, más o menos",
                "servidor reiniciándose, despliegue, mantenimiento, todos los clientes se \
                    reconectan a la vez, tormenta de reconexiones",
            ],
        ),
        TRY_AGAIN_LATER: words(
            "inténtalo más tarde",
            "un servidor sobrecargado",
            [
                "El servidor está sobrecargado y rechaza la conexión.",
                "El servidor reduce su carga: hay demasiadas conexiones, o la memoria o las colas \
                    están llenas.",
                "Cliente: prueba con otra dirección IP del servicio. El registro de este código \
                    solo admite volver a la misma dirección cuando el usuario lo pide; si no hay \
                    usuario, recomendamos backoff exponencial con jitter. Administrador: aumenta \
                    la capacidad.",
                "un cliente que no da abasto envía 1008 (Policy Violation), 1011 (Internal \
                    Error) o 3008 (Timeout)",
                "eres un servidor con más clientes de los que puedes atender",
                "servidor sobrecargado, demasiadas conexiones, servidor lleno, capacidad \
                    agotada, reducción de carga",
            ],
        ),
        BAD_GATEWAY: words(
            "puerta de enlace incorrecta",
            "una respuesta no válida del servidor de origen",
            [
                "Una puerta de enlace o un proxy recibió una respuesta no válida del servidor de \
                    origen.",
                "Un proxy aceptó la conexión WebSocket, pero su backend está caído o respondió \
                    algo inesperado.",
                "Administrador: revisa el backend y la dirección con la que la puerta de enlace \
                    lo busca. Cliente: reconéctate con backoff exponencial. Puerta de enlace: \
                    muchas implementaciones rechazan este código; 1011 (Internal Error) con un \
                    motivo es más compatible.",
                "solo una puerta de enlace, que para su cliente es un servidor, envía este \
                    código; un cliente cuya fuente de datos falló envía 1011 (Internal Error)",
                "eres una puerta de enlace y falló el servidor de origen",
                "backend caído, falla el upstream, error del proxy, respuesta no válida del \
                    backend",
            ],
        ),
        TLS_HANDSHAKE: words(
            "handshake de TLS fallido",
            "un handshake de TLS fallido",
            [
                "Falló el handshake de TLS, así que nunca hubo conexión WebSocket. Los clientes \
                    generan 1015 localmente para indicarlo; no debe enviarse.",
                "El certificado caducó, es de otro host o no es de confianza, o los extremos no \
                    tienen ninguna versión de TLS en común. De los navegadores medidos solo lo \
                    notifica Firefox; Chromium y WebKitGTK notifican 1006 (Abnormal Closure).",
                "Administrador: corrige el certificado o la configuración de TLS del servidor. \
                    Cliente: revisa el reloj del sistema y las autoridades de certificación de \
                    confianza. Ningún extremo puede enviar una trama de cierre, porque no hay \
                    conexión.",
                "sin TLS no hay conexión por la que enviar una trama de cierre: termina la \
                    conexión TCP; para cerrar una conexión WebSocket abierta a causa de un \
                    certificado, envía 1008 (Policy Violation)",
                "",
                "error de certificado, certificado caducado, certificado no fiable, certificado \
                    autofirmado, fallo de TLS",
            ],
        ),
        UNAUTHORIZED: words(
            "no autenticado",
            "un cliente que debe autenticarse",
            [
                "El cliente debe autenticarse: sus credenciales faltan, no son válidas o \
                    caducaron.",
                "Faltaba un token o había caducado, o el cliente no inició sesión a tiempo. \
                    Otros programas usan este número con otros significados: Centrifugo, para \
                    una conexión cerrada; SockJS, para abandonar la conexión.",
                "Cliente: inicia sesión y reconéctate con credenciales nuevas; las anteriores \
                    volverán a fallar. Si el servidor usa Centrifugo o SockJS, consulta su \
                    documentación.",
                "",
                "el cliente podría continuar después de iniciar sesión",
                "sesión no iniciada, token caducado, falta el token, hay que iniciar sesión, \
                    falla la autenticación",
            ],
        ),
        FORBIDDEN: words(
            "prohibido",
            "un cliente sin permiso",
            [
                "El servidor sabe quién es el cliente y le niega el acceso.",
                "Una cuenta sin el permiso necesario entró en un canal, o perdió el permiso \
                    mientras estaba conectada.",
                "Cliente: solicita acceso o pide otra cosa. No sirve reconectarse ni volver a \
                    iniciar sesión con el mismo usuario.",
                "",
                "el cliente está autenticado y volver a iniciar sesión no serviría",
                "falta un permiso, acceso denegado a un canal, no se permite entrar",
            ],
        ),
        TIMEOUT: words(
            "tiempo agotado",
            "un extremo que tardó demasiado",
            [
                "El otro extremo tardó demasiado y el emisor dejó de esperar.",
                "No hubo respuesta a tiempo a un ping, o el cliente no inició sesión o no envió \
                    su primer mensaje dentro del plazo. Centrifugo usa este número para clientes \
                    que leen demasiado despacio.",
                "Receptor: busca la causa del retraso, como la carga, un hilo bloqueado o un \
                    dispositivo suspendido; después reconéctate con backoff exponencial. Emisor: \
                    si clientes que funcionan bien superan el límite a menudo, auméntalo.",
                "",
                "el otro extremo supera un límite de tiempo que fijó tu aplicación",
                "tarda demasiado, sin respuesta a tiempo, cliente demasiado lento, inicio de \
                    sesión tardío",
            ],
        ),
    },
    ranges: RangeTexts {
        NotUsed: words(
            "no se usa",
            "un número que no es un código de cierre",
            [
                "Los números menores de 1000 no son códigos de cierre.",
                "Un programa pasó como código de cierre un estado HTTP, un código de salida o un \
                    número de error, o perdió un dígito. La mayoría de las implementaciones \
                    medidas rechaza un código así; Chromium y Firefox lo aceptan, lo que oculta \
                    el error.",
                "Emisor: elige un código que pueda enviarse. Algunos estados HTTP tienen un \
                    equivalente aproximado: 500 es 1011, 503 es 1013, 401 es 3000.",
                "envía 1000 (Normal Closure) cuando la conexión haya cumplido su propósito, 1011 \
                    (Internal Error) para un fallo o un código privado de 4000 a 4999",
                "",
                "estado HTTP como código de cierre, código de salida como código de cierre, \
                    número demasiado pequeño",
            ],
        ),
        Unassigned: words(
            "sin asignar",
            "un código sin significado asignado",
            [
                "Reservado para futuras versiones del protocolo y sus extensiones; hoy no tiene \
                    ningún significado asignado.",
                "Una aplicación eligió un número de este rango para sus propios fines. La \
                    mayoría de las implementaciones medidas lo rechaza; Chromium y Firefox lo \
                    aceptan, lo que oculta el error.",
                "Emisor: traslada tus propios códigos al rango de 4000 a 4999.",
                "para los códigos de tu aplicación, usa números de 4000 a 4999",
                "",
                "número sin registrar, código de cierre desconocido",
            ],
        ),
        FirstComeFirstServed: words(
            "por orden de llegada",
            "un código definido por una biblioteca o un framework",
            [
                "Para bibliotecas, frameworks y aplicaciones que registran sus códigos en la IANA. \
                    Consulta su significado en la documentación del otro extremo.",
                "Un framework del otro extremo cerró la conexión por un motivo propio. \
                    Centrifugo usa muchos códigos de este rango.",
                "Busca el número en la documentación de ese framework. Para los códigos de tu \
                    aplicación, usa números de 4000 a 4999 o registra el número.",
                "",
                "el número está registrado en la IANA precisamente para lo que ocurrió",
                "código de cierre de un framework, código de cierre de una biblioteca, registrado \
                    en la IANA",
            ],
        ),
        PrivateUse: words(
            "uso privado",
            "un significado acordado por ambos extremos",
            [
                "Es un código privado: significa lo que ambos extremos hayan acordado.",
                "La aplicación del otro extremo cerró la conexión por un motivo propio, o lo \
                    hizo un protocolo como graphql-transport-ws, el gateway de Discord o Pusher.",
                "Busca el número en la documentación de esa aplicación o de ese protocolo. El \
                    mismo número significa cosas distintas en protocolos distintos.",
                "",
                "ambos extremos acordaron que el número representa lo que ocurrió",
                "código de cierre personalizado, código de cierre de la aplicación, código de \
                    cierre de un protocolo",
            ],
        ),
        OutOfRange: words(
            "fuera de rango",
            "un número fuera del registro",
            [
                "Los códigos de cierre terminan en 4999; este número está fuera del registro.",
                "Una aplicación eligió el número para sus propios fines o lo calculó mal. La \
                    mayoría de las implementaciones medidas lo rechaza; otras, entre ellas \
                    Chromium y Firefox, lo aceptan.",
                "Emisor: traslada tus propios códigos al rango de 4000 a 4999.",
                "para los códigos de tu aplicación, elige números de 4000 a 4999",
                "",
                "número demasiado grande, fuera del registro",
            ],
        ),
    },
    label: Labels {
        when: "Cuándo aparece",
        remedy: "Qué hacer",
        sent_by: "Lo envía",
        retry: "Reconexión",
        http: "Equivalente en HTTP",
        peers: "Implementaciones",
        reference: "Referencia",
        registered: "Registro",
    },
    sent_by: SentByTexts {
        nobody: "nadie",
        client: "el cliente",
        server: "el servidor",
        either: "cualquiera de los extremos",
        unknown: "cualquiera de los extremos, según lo acordado",
    },
    browser: Browser {
        yes: ", incluidos los scripts del navegador",
        no: ", salvo los scripts del navegador",
    },
    peers: PeerTexts {
        read_1002: "lo interpreta como 1002",
        refused: "lo rechaza",
        accepted: "lo acepta, aunque no debe enviarse,",
    },
    own: Own { other_meaning: ("como", ", con otro significado"), unregistered: "no" },
    retry: RetryTexts {
        never: "no",
        after_fix: "solo después de corregir la causa",
        now: "de inmediato",
        backoff: "con backoff exponencial y jitter, hasta una espera máxima",
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
        title: ("", " y ", ": diferencias"),
        means: ["", " indica ", "; ", " indica ", "."],
        after: ["Tras ", ", ", "; tras ", ", ", "."],
        reconnect: RetryTexts {
            never: "no se espera una reconexión",
            after_fix: "reconéctate solo después de corregir la causa",
            now: "reconéctate de inmediato",
            backoff: "reconéctate con backoff exponencial y jitter",
            seconds: ("reconéctate tras una espera aleatoria de ", " a ", " segundos"),
        },
        sender_of: ["", " lo envía ", "; ", " lo envía ", "."],
        only_script: ("De los dos, los scripts del navegador solo pueden enviar ", "."),
        both_sent: "Ambos pueden enviarse, pero significan cosas distintas.",
        one_sent: (
            "Solo puede enviarse ",
            ". El código ",
            " se genera localmente para indicar cómo terminó una conexión.",
        ),
        not_sent: " no debe enviarse.",
        none_may: "Ninguno de los dos debe enviarse.",
        none_sent: "Ninguno de los dos debe enviarse: las bibliotecas los generan localmente \
            para indicar cómo terminó una conexión.",
        differences: "Diferencias clave",
        which: "Cuál usar",
        learn_more: "Más información",
        may_be_sent: "Puede enviarse",
        in_browser: "Puede enviarlo un script en un navegador",
        acts: "Quién debe actuar",
        yes: "sí",
        no: "no",
        only: ("solo ", ""),
        none: "ninguno",
        sender: "el emisor",
        receiver: "el receptor",
        both: "el emisor o el receptor, según la causa",
        nobody: "nadie",
        send: ("Envía ", " si ", "."),
        send_own: ("Envía ", " para ", ", como lo define la aplicación."),
        never_send: ("No envíes ", "."),
        end: ".",
        use_neither: "No uses ninguno de los dos: ningún extremo puede enviarlos.",
    },
    pairs: PairTexts {
        p1000_1001: "Con 1000, la conexión cumplió su propósito. Con 1001, un extremo la \
            abandona cuando quizá aún hacía falta, así que el cliente suele reconectarse.",
        p1000_1005: "1000 se envía y dice que la conexión cumplió su propósito. 1005 se genera \
            localmente cuando la trama de cierre no tenía código: no se sabe por qué cerró el \
            emisor.",
        p1001_1012: "1001 significa que este servidor o esta página abandona la conexión, quizá \
            para siempre. 1012 anuncia que el servicio volverá y pide a los clientes que \
            repartan sus reconexiones a lo largo de hasta 30 segundos.",
        p1002_1003: "1002 indica tramas no válidas, es decir, un error del software. 1003 acepta \
            la trama y rechaza el tipo de su mensaje: texto o binario.",
        p1002_1007: "1002 indica una trama que infringe el protocolo. 1007 indica una trama \
            válida con contenido no válido, como un texto que no es UTF-8.",
        p1003_1007: "1003 rechaza el tipo de un mensaje, sea cual sea su contenido. 1007 acepta \
            el tipo, pero no puede decodificar el contenido.",
        p1005_1006: "Con 1005 se recibió una trama de cierre sin código y la conexión se cerró \
            limpiamente. Con 1006 no se recibió ninguna trama de cierre: la conexión se perdió.",
        p1006_1011: "1011 lo envía un extremo que falló y aún pudo comunicarlo. 1006 significa \
            que no se comunicó nada: busca la causa en la red y en los logs de ambos extremos.",
        p1006_1015: "Ambos indican una conexión que falló sin trama de cierre. 1015 señala como \
            causa el handshake de TLS; Chromium y WebKitGTK notifican 1006 también en ese caso.",
        p1008_3000: "3000 dice que iniciar sesión ayudaría. 1008 solo dice que se infringió una \
            política, así que un programa no puede decidir qué hacer a continuación.",
        p1008_3003: "3003 dice que el cliente está autenticado, pero no tiene permiso. 1008 no \
            nombra la política; úsalo para reglas ajenas a los permisos o para no revelar los \
            detalles.",
        p1010_1011: "La diferencia está en quién lo envía. Un cliente envía 1010 cuando el \
            servidor no aceptó una extensión obligatoria; se resuelve en la configuración. \
            Cualquiera de los extremos envía 1011 tras un error inesperado; la causa está en los \
            logs del emisor.",
        p1011_1014: "Con 1011 falló el propio servidor. Con 1014 el servidor es una puerta de \
            enlace y falló su servidor de origen. Muchas implementaciones rechazan 1014, así que \
            1011 es más compatible.",
        p1012_1013: "1012 es planificado y breve: los clientes se reconectan en menos de 30 \
            segundos. 1013 no tiene un final previsto: el servicio está sobrecargado y \
            reconectarse pronto lo empeora.",
    },
    references: &[
        ("RFC 6455, section 7.4.1", "RFC 6455, sección 7.4.1"),
        ("RFC 6455, section 7.4.2", "RFC 6455, sección 7.4.2"),
        ("RFC 6455, section 11.7", "RFC 6455, sección 11.7"),
        (
            "IANA, WebSocket Close Code Number Registry",
            "IANA, registro de códigos de cierre de WebSocket",
        ),
        ("WHATWG WebSockets, close(code, reason)", "WHATWG WebSockets, close(code, reason)"),
    ],
};
