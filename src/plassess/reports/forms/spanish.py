"""What a form's page says itself, in Spanish as school districts in the United States write it.

Instructions are infinitives, since families and staff are spoken to as usted, and students as tú.
"""

from plassess.assessment.forms.column_titles import ColumnWords
from plassess.reports.forms.answer_page_words import AnswerPageWords
from plassess.reports.forms.district_words import DistrictWords
from plassess.reports.forms.form_notice_words import FormNoticeWords
from plassess.reports.forms.page_words import PageWords

WORDS = PageWords(
    lang="es",
    minute="Un minuto, más o menos",
    minutes="Unos {} minutos",
    school="Escuela",
    date="Fecha",
    mark_one="Marcar una casilla en cada línea.",
    mark_all="Marcar todo lo que sea cierto.",
    question="Pregunta",
    write_here="espacio para escribir",
    give_back="Entregar esta hoja a",
    until="a más tardar el",
    thanks="Gracias.",
    after_title="Lo que nos dijeron y lo que hicimos",
    after_about="Gracias por contestar: “{}”. Esto es lo que oímos y lo que estamos haciendo.",
    came_back="Hojas que recibimos:",
    asked="Preguntamos",
    heard="Lo que oímos",
    did="Lo que hicimos",
    by_when="Para cuándo",
    ask_more="Para saber más, hablar con",
    based_on="Se basa en: {}.",
    own_words="Las preguntas están escritas en palabras propias.",
    licensed="Las preguntas se usan con la licencia del distrito.",
    unaffiliated="plassess no está afiliado a {}.",
    either="o",
)

IN_A_DISTRICT = DistrictWords(
    columns=ColumnWords(
        saw="¿Qué se pudo ver?",
        aloud="¿Se puede leer en voz alta?",
        may_be_read="Sí, se puede leer en voz alta",
        code="Código",
        name="Nombre",
        school="Escuela",
    ),
    saw_help="Una línea, sobre el trabajo y no sobre una persona. Se puede dejar en blanco.",
    aloud_help="Sin esta marca, nadie ve lo que está escrito.",
    code_help="Como está en el papel que se recibió, por ejemplo K7-F. Con o sin mayúsculas y guion es lo mismo.",
    code_wrong="Un código termina en una letra, por ejemplo K7-F.",
    school_help="Se puede dejar en blanco. Entonces las respuestas se cuentan con las de todo el distrito.",
    what_counts="Lo que cuenta:",
    questions="Preguntas {} a {} de {}",
    kept_there="{} guarda cada respuesta, y cuándo se envió, hasta que se borra allí. Quien administra las cuentas"
    " del distrito podría verla.",
    sent="Las respuestas se enviaron. Gracias.",
)

ON_A_PAGE = AnswerPageWords(
    lang="es",
    alone="Para marcar a solas",
    kept="Lo que se contesta queda en este aparato. Nada se envía hasta el final, y solo con un botón.",
    not_kept="Este navegador no guarda nada al cerrar la página. Hay que contestar y enviar de una sola vez.",
    still_here="Aquí siguen las respuestas de {}. Si son de otra persona, borrarlas primero.",
    no_scripts="Aquí no se puede contestar",
    no_scripts_why="Esto parece una vista previa, o los scripts están apagados. Abrir el archivo en un navegador:"
    " Safari, Chrome, Edge o Firefox. O usarlo como hoja:",
    by_mail="Imprimirla y marcarla. O responder por correo: el código, dos puntos y una marca para cada fila, en"
    " orden. La marca es el número del nivel, {} para “Not started here”, ? para “Can’t tell from my job”, o -"
    " para una fila sin contestar. Por ejemplo:",
    on_paper="Imprimirla, marcarla y entregarla. O pedir el cuestionario en papel.",
    code="Código, con su letra",
    code_help="Se parece a K7-F. Con o sin mayúsculas y guion es lo mismo.",
    code_wrong="No es un código de este equipo. Revisar cada letra y número: un código termina en una letra, por"
    " ejemplo K7-F.",
    name="Nombre",
    name_missing="Primero hay que escoger el nombre.",
    school="Escuela",
    school_help="Se puede dejar en blanco. Entonces las respuestas se cuentan con las de todo el distrito.",
    choose="Escoger",
    level="Nivel {}",
    start="Empezar",
    go_on="Seguir",
    back="Atrás",
    next="Siguiente",
    review="Revisar",
    at="{} de []",
    to_all="Ver todo",
    steps="Pasos",
    answered="{} de [] contestadas",
    closest="¿Qué se parece más a lo que se ve?",
    one="Escoger una respuesta.",
    several="Escoger todo lo que sea cierto.",
    what_counts="Lo que cuenta:",
    saw="¿Qué se pudo ver?",
    optional="Se puede dejar en blanco.",
    answer="La respuesta",
    aloud="Esto se puede leer en voz alta en la reunión",
    aloud_help="Sin esta marca, nadie lo oye en la reunión.",
    take_back="Dejar sin contestar",
    all_there_is="Todas las preguntas",
    left_open="Sin contestar",
    before_sending="Antes de enviar",
    will_be_sent="Esto es todo lo que se envía, y nada más.",
    skip="A las maneras de enviarlo",
    some_open="Sin contestar: {}. También así se puede enviar.",
    nothing_yet="Todavía no hay respuestas, así que no hay nada que enviar.",
    change="Cambiar",
    wrote="Lo escrito: {}",
    read_aloud="Esto se puede leer en voz alta.",
    not_read_aloud="Esto no se lee en voz alta.",
    not_said="no se dijo",
    send="Enviar",
    nothing_sent="Esta página no envía nada por sí sola. Escoger la manera más fácil; una basta.",
    file="Guardar un archivo",
    file_about="Después, adjuntar el archivo a un correo para {}.",
    file_done="Se guardó como {}. Buscarlo entre las descargas y adjuntarlo a un correo para [].",
    copy="Copiar el texto",
    copy_about="Después, pegarlo en un correo o un mensaje para {}, sin cambiar las líneas.",
    copy_done="Copiado. Ahora, pegarlo en un correo o un mensaje para {}.",
    copy_failed="El texto de abajo está seleccionado. Copiarlo a mano y pegarlo en un correo o un mensaje para {}.",
    mail="Escribir un correo",
    mail_about="El programa de correo se abre con el texto. El correo sale cuando se envía allí.",
    mail_done="El programa de correo ya debería estar abierto. Si no, copiar el texto.",
    mail_long="El texto es demasiado largo para un correo que se abre solo. Guardar un archivo o copiar el texto.",
    lines="El texto que se envía",
    subject="Respuestas",
    whoever="la persona que dio esta página",
    again="Para cambiar algo después, volver atrás y enviarlo otra vez. Cuenta lo último que se envió.",
    clear="Borrar todo de este aparato",
    clear_about="Si otras personas usan este teléfono o computadora, borrar todo después de enviar las respuestas.",
    clear_sure="¿Borrar todo lo que se contestó aquí? Lo que no se envió se pierde.",
    of_another="Las respuestas que hay aquí son de {}. ¿Borrarlas y empezar sin nada contestado?",
    clear_yes="Borrar",
    clear_no="No borrar",
    cleared="Borrado. Aquí ya no queda nada.",
)

ON_A_NOTICE = FormNoticeWords(
    lang="es",
    to_parents="Para madres, padres y tutores",
    to_families="Para las familias",
    opens_students="El distrito escolar les pregunta a los estudiantes por sus clases, con: “{}”. Quiere saber qué"
    " deben aprender ahora los adultos de la escuela. No es un examen ni una investigación sobre su hijo o hija.",
    opens_families="El distrito escolar les pregunta a las familias, con: “{}”. Quiere saber qué deben aprender ahora"
    " los adultos de la escuela.",
    asked="Todo lo que se pregunta",
    seen="Quién ve las respuestas",
    seen_lines=(
        "Nadie escribe su nombre. No hay código ni número de estudiante.",
        "Un solo adulto cuenta las respuestas. Los demás reciben números.",
        "Los números de una escuela se muestran cuando contestan 10 personas o más. Si son menos, se cuentan con los"
        " de todo el distrito.",
        "Nunca se muestran números de una clase ni de un maestro o maestra.",
        "En un teléfono o computadora, las respuestas quedan allí hasta que se envían y se borran. La página no envía"
        " nada por sí sola.",
    ),
    free="Es voluntario",
    free_students=(
        "Su hijo o hija puede dejar sin contestar cualquier pregunta, o todas.",
        "Usted puede decir que no por su hijo o hija. No tiene que dar una razón.",
        "En ningún caso pasa nada: ni calificación, ni nota, ni llamada de atención.",
    ),
    free_families=(
        "Usted puede dejar sin contestar cualquier pregunta, o todas. No tiene que dar una razón.",
        "No pasa nada por eso, ni para usted ni para su hijo o hija.",
    ),
    contact="A quién preguntar",
    contact_line="Nombre, teléfono o correo:",
    until_line="Para decir que no, avisar a esta persona a más tardar el:",
    no_law="Primero valen las reglas de su distrito y su estado, y las leyes federales sobre encuestas a estudiantes"
    " (PPRA) y sobre sus expedientes (FERPA). Esta hoja no es consejo legal.",
)
