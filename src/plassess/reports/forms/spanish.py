"""What a form's page says itself, in Spanish as school districts in the United States write it.

Instructions are infinitives, since families and staff are spoken to as usted, and students as tú.
"""

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
