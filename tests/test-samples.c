/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sessions of a real course as the plan that a trainer puts on the table, for trainers and for participants. */

#include "test-samples.h"

#include "report/ciclo-markup.h"

typedef struct
{
  const char *minutes;
  const char *what;
  const char *grouping;
} Phase;

typedef struct
{
  CicloRowKind kind;
  const char *start;
  const char *minutes;
  const char *title;
  const char *method;
  const char *grouping;
  const char *materials;
  const char *notes;       /* for trainers */
  const char *participant; /* for all */
  Phase phases[5];
} Activity;

/* clang-format off */
static const Activity OPENING[] = {
  { CICLO_ROW_BODY, "09:00", "10 min", "Boas-vindas da DPU e da MIEUX+; finalidade da semana",
    "Abertura formal", "plenária", "Programação impressa",
    "T1 combina antes com as duas pessoas que vão falar: cinco minutos cada, de pé, sem slides. Indique "
    "intervalos, banheiros, rota acessível e pessoa de contato. Passe adiante: *“Agora vamos ouvir quem vai "
    "fazer tudo isso: vocês.”*",
    NULL },
  { CICLO_ROW_BODY, "09:10", "20 min", "Entrevista em duplas: meu melhor momento como aprendiz",
    "Entrevista em duplas", "duplas", "Cartões, marcadores",
    "Forme duplas de regiões diferentes e mostre a pergunta: *“Quando você aprendeu algo muito bem, e o que "
    "tornou isso possível?”* Controle o tempo em voz alta e avise a hora de trocar. Na plenária, cada pessoa "
    "apresenta a colega em 30 segundos; fique ao lado de quem fala e levante um cartão aos 25.",
    NULL,
    { { "2 min", "Formar duplas de regiões diferentes, mostrar a pergunta, anunciar os tempos.", "plenária" },
      { "8 min", "Entrevista cruzada, quatro minutos para cada lado.", "duplas" },
      { "8 min", "Cada pessoa apresenta a colega em 30 segundos.", "plenária" },
      { "2 min", "Nomear as condições de boa aprendizagem que apareceram e ligá-las à semana.", "plenária" } } },
  { CICLO_ROW_BODY, "09:30", "15 min", "Mural de expectativas e contribuições diante da programação",
    "Mural de expectativas", "plenária", "Cartões, parede livre",
    "Peça dois cartões por pessoa: uma expectativa e algo a oferecer. Leia em voz alta enquanto os agrupa ao "
    "lado da programação. Seja franco(a): *“Isto não faremos; posso dizer onde encontrar.”*",
    NULL,
    { { "4 min", "Escrever uma expectativa e uma contribuição, uma ideia por cartão.", "individual" },
      { "6 min", "Afixar e agrupar os cartões ao lado da programação, com leitura em voz alta.", "plenária" },
      { "5 min", "Marcar cada grupo como contemplado, adaptável ou fora do escopo e dizer por quê.", "plenária" } } },
  { CICLO_ROW_BODY, "09:45", "10 min", "Contrato de convivência",
    "Contrato de aprendizagem", "plenária", "Flip chart",
    "Escreva as respostas com as palavras da turma. Acrescente o que faltar: as gravações do microensino não "
    "saem da sala, nada de nomes de casos reais, qualquer pessoa pode passar a vez.",
    NULL },
  { CICLO_ROW_BODY, "09:55", "25 min", "Pré-teste (10 questões) e grau de confiança",
    "Teste", "individual", "Teste, formulários com código",
    "Diga primeiro para que serve: *“O teste mede o curso, não você; na sexta aplicamos as mesmas dez "
    "questões.”* Não discuta respostas agora; o gabarito fica com T1 e os resultados por objetivo saem amanhã "
    "cedo.",
    "Responda individualmente, com o seu código no lugar do nome. Não saber é normal: as mesmas questões voltam "
    "na sexta.",
    { { "3 min", "Explicar a finalidade, os formulários com código e o tempo; conferir acessibilidade.", "plenária" },
      { "17 min", "Dez questões, individualmente e em silêncio.", "individual" },
      { "4 min", "Grau de confiança nos seis objetivos terminais.", "individual" },
      { "1 min", "Recolher os formulários virados para baixo e agradecer.", "plenária" } } },
  { CICLO_ROW_BODY, "10:20", "10 min", "Perguntas e folga",
    "Perguntas e respostas", "plenária", "",
    "Use a folga primeiro para o que atrasou. Se sobrar tempo, responda a três perguntas e anote as demais no "
    "estacionamento de ideias.",
    NULL },
  { CICLO_ROW_QUIET, "10:30", "15 min", "Intervalo",
    "", "", "",
    NULL,
    NULL },
};

static const Activity PLAN[] = {
  { CICLO_ROW_BODY, "15:15", "55 min", "Oficina: meu plano de sessão e o segmento de 12 minutos",
    "Oficina de produção", "individual", "Modelo de plano de sessão",
    "Dois produtos: um plano de sessão de 60 a 90 minutos e, dentro dele, o segmento de 12 minutos de amanhã. "
    "Três pessoas da equipe circulam com a rubrica; combinem antes quem senta com quem. Pergunte em cada mesa: "
    "*“Em que momento eles fazem o que o seu verbo diz?”* e *“O que você corta se perder cinco minutos?”*",
    "Escreva um plano de sessão de 60 a 90 minutos e escolha os 12 minutos que vai dar amanhã. Deixe folga e "
    "marque o seu plano B.",
    { { "3 min", "Relembrar os dois produtos e a rubrica; quem acompanha quem.", "plenária" },
      { "20 min", "Esqueleto: objetivos, partes, minutos, métodos.", "individual" },
      { "17 min", "Detalhes: o que se diz, pergunta e faz; materiais; folga.", "individual" },
      { "15 min", "Escrever o segmento de 12 minutos, com abertura e verificação.", "individual" } } },
  { CICLO_ROW_BODY, "16:10", "17 min", "Ensaio falado em duplas com a rubrica do plano",
    "Avaliação por pares", "duplas", "Rubrica do plano (2 por pessoa)",
    "As duplas contam o segmento uma à outra como se estivesse acontecendo. Quem ouve marca a rubrica e só "
    "interrompe para perguntar: *“E o que eu estou fazendo agora?”*",
    NULL,
    { { "1 min", "Explicar o ensaio falado e a rubrica.", "plenária" },
      { "7 min", "A primeira pessoa conta o segmento; a outra marca e pergunta.", "duplas" },
      { "7 min", "Trocar os papéis.", "duplas" },
      { "2 min", "Escrever uma mudança para hoje à noite.", "individual" } } },
  { CICLO_ROW_BODY, "16:27", "8 min", "Diário de aprendizagem",
    "Diário de aprendizagem", "individual", "Caderno",
    "Frases: *“O minuto do meu segmento que mais espero”* e *“O minuto de que tenho medo, e o que vou fazer”*.",
    NULL },
  { CICLO_ROW_BODY, "16:35", "5 min", "Mais/menos do dia",
    "Termômetro rápido", "plenária", "Flip chart",
    "Um mais, um menos, sem nomes. É a hora mais cansada da semana: seja breve e agradeça.",
    NULL },
  { CICLO_ROW_QUIET, "16:40", "5 min", "Folga: estacionamento de ideias",
    "", "plenária", "Flip chart",
    NULL,
    NULL },
};
/* clang-format on */

static void
add_time (CicloRow *row,
          const Activity *activity)
{
  GPtrArray *cell = ciclo_row_add_cell (row, 1);
  CicloStyle style = activity->kind == CICLO_ROW_QUIET ? CICLO_STYLE_PLAIN : CICLO_STYLE_BOLD;
  CicloRuns *runs = ciclo_runs_new (NULL);

  ciclo_runs_add (runs, style, activity->start);
  if (activity->kind != CICLO_ROW_QUIET)
    ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, "\n"), CICLO_STYLE_SMALL, activity->minutes);
  ciclo_blocks_add_paragraph (cell, runs);
}

static void
add_activity (CicloBlock *table,
              const Activity *activity)
{
  CicloRow *row = ciclo_block_add_row (table, activity->kind);
  GPtrArray *cell;
  CicloRuns *runs;

  add_time (row, activity);
  cell = ciclo_row_add_cell (row, 1);
  runs = ciclo_runs_new (NULL);
  ciclo_runs_add (runs, activity->kind == CICLO_ROW_QUIET ? CICLO_STYLE_PLAIN : CICLO_STYLE_BOLD, activity->title);
  if (activity->kind == CICLO_ROW_QUIET)
    ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, "  "), CICLO_STYLE_SMALL, activity->minutes);
  ciclo_blocks_add_paragraph (cell, runs);
  if (activity->participant != NULL)
    ciclo_markup_add (cell, activity->participant);

  cell = ciclo_row_add_cell (row, 1);
  runs = ciclo_runs_new (activity->method);
  if (*activity->method != '\0' && *activity->grouping != '\0')
    ciclo_runs_add (runs, CICLO_STYLE_SMALL, "\n");
  ciclo_blocks_add_paragraph (cell, ciclo_runs_add (runs, CICLO_STYLE_SMALL, activity->grouping));
  ciclo_row_add_text (row, activity->materials);
}

static void
add_phases (CicloBlock *table,
            const Activity *activity)
{
  for (guint i = 0; i < G_N_ELEMENTS (activity->phases) && activity->phases[i].what != NULL; i++)
    {
      const Phase *phase = &activity->phases[i];
      CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_SUB);
      CicloRuns *minutes = ciclo_runs_new (NULL);
      CicloRuns *grouping = ciclo_runs_new (NULL);

      ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 1), ciclo_runs_add (minutes, CICLO_STYLE_SMALL,
                                                                               phase->minutes));
      ciclo_row_add_text (row, phase->what);
      ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 1), ciclo_runs_add (grouping, CICLO_STYLE_SMALL,
                                                                               phase->grouping));
    }
}

static void
add_notes (CicloBlock *table,
           const Activity *activity)
{
  CicloRow *row;
  CicloBlock *note;

  if (activity->notes == NULL)
    return;
  row = ciclo_block_add_row (table, CICLO_ROW_SUB);
  row->trainer_only = TRUE;
  ciclo_row_add_cell (row, 1);
  note = ciclo_blocks_add_note (ciclo_row_add_cell (row, 3), CICLO_CALLOUT_DO, NULL);
  ciclo_markup_add (note->blocks, activity->notes);
}

static void
add_table (CicloReport *report,
           const Activity *activities,
           guint n)
{
  static const CicloColumn columns[] = { { 0 }, { 5 }, { 2 }, { 2 } };
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, columns, G_N_ELEMENTS (columns));
  CicloRow *header = ciclo_block_add_row (table, CICLO_ROW_HEADER);

  ciclo_row_add_text (header, "Hora");
  ciclo_row_add_text (header, "Atividade e o que fazer");
  ciclo_row_add_text (header, "Método e grupos");
  ciclo_row_add_text (header, "Materiais");
  for (guint i = 0; i < n; i++)
    {
      add_activity (table, &activities[i]);
      if (report->audience == CICLO_AUDIENCE_PARTICIPANT)
        continue;
      add_phases (table, &activities[i]);
      add_notes (table, &activities[i]);
    }
}

void
samples_add_words (CicloReport *report)
{
  static const char *const words[CICLO_N_WORDS] = {
    "Página {page} de {pages}",
    "Rascunho",
    "Hora",
    "O que acontece",
    "Diga",
    "Faça",
    "Pergunte",
    "Dica",
    "Atenção",
    "Segurança",
    "Gabarito",
  };

  for (guint i = 0; i < CICLO_N_WORDS; i++)
    ciclo_report_set_word (report, i, words[i]);
}

#define SAFETY_OBJECTIVE "Dar uma aula de 12 minutos e devolver observações úteis, com média de 2,8 na rubrica."
#define PLAN_OBJECTIVE                                                                                                 \
  "Dados os objetivos, desenhar um plano de sessão de 60 a 90 minutos que fecha o tempo, usa pelo menos três tipos " \
  "de aprendizagem e alcança o nível 3 de 4 em todos os critérios da rubrica."

static void
add_opening (CicloReport *report)
{
  CicloBlock *heading = ciclo_blocks_add_heading (report->blocks, 1, "d1b1", "Abertura e ponto de partida");
  CicloBlock *facts;
  GPtrArray *value;

  ciclo_report_set (&heading->above, "Dia 1 · segunda-feira, 4 de julho de 2022");
  ciclo_report_set (&heading->aside, "09:00–10:30");
  ciclo_report_set (&heading->running, "Dia 1 · Abertura e ponto de partida");
  facts = ciclo_blocks_add_definitions (report->blocks);
  ciclo_block_define_text (facts, "Duração", "90 min");
  ciclo_block_define_text (facts, "Participantes", "14 pessoas");
  ciclo_block_define_text (facts, "Local", "Sala principal, em U");
  ciclo_block_define_text (facts, "Formadores", "T1 (principal), T2");
  value = ciclo_block_define (facts, "Objetivos");
  ciclo_blocks_add_item (value, 1, "OT6", ciclo_runs_new (SAFETY_OBJECTIVE));
  ciclo_blocks_add_item (value, 1, "OE1.1", ciclo_runs_new ("Pôr em ordem as etapas do ciclo de treinamento e "
                                                            "dizer o que resulta de cada uma."));
  add_table (report, OPENING, G_N_ELEMENTS (OPENING));
}

static void
add_plan (CicloReport *report)
{
  CicloBlock *heading;
  CicloBlock *facts;
  GPtrArray *value;

  ciclo_blocks_add_page_break (report->blocks);
  heading = ciclo_blocks_add_heading (report->blocks, 1, "d3b4", "Meu plano de sessão");
  ciclo_report_set (&heading->above, "Dia 3 · quarta-feira, 6 de julho de 2022");
  ciclo_report_set (&heading->aside, "15:15–16:45");
  ciclo_report_set (&heading->running, "Dia 3 · Meu plano de sessão");
  facts = ciclo_blocks_add_definitions (report->blocks);
  ciclo_block_define_text (facts, "Duração", "90 min");
  ciclo_block_define_text (facts, "Participantes", "14 pessoas");
  ciclo_block_define_text (facts, "Local", "Mesas em grupos de 4");
  ciclo_block_define_text (facts, "Formadores", "T1 (principal), T2, C1");
  value = ciclo_block_define (facts, "Objetivo");
  ciclo_blocks_add_item (value, 1, "OT3", ciclo_runs_new (PLAN_OBJECTIVE));
  add_table (report, PLAN, G_N_ELEMENTS (PLAN));
}

static CicloReport *
make_plan_for (CicloAudience audience)
{
  CicloReport *report = ciclo_report_new ("Formação de formadores em proteção internacional", "pt-BR");

  report->audience = audience;
  ciclo_report_set (&report->author, "DPU e MIEUX+");
  ciclo_report_set (&report->subtitle, "Planos de sessão");
  ciclo_report_set (&report->head, "Formação de formadores em proteção internacional");
  ciclo_report_set (&report->foot, audience == CICLO_AUDIENCE_TRAINER ? "Para formadores" : "Para participantes");
  samples_add_words (report);
  add_opening (report);
  add_plan (report);

  return report;
}

static CicloReport *
make_trainer_plan (void)
{
  return make_plan_for (CICLO_AUDIENCE_TRAINER);
}

static CicloReport *
make_participant_plan (void)
{
  return make_plan_for (CICLO_AUDIENCE_PARTICIPANT);
}

static CicloReport *
make_empty (void)
{
  return ciclo_report_new ("Empty", "en");
}

static const Sample samples[] = {
  { "days", samples_make_days },
  { "empty", make_empty },
  { "everything", samples_make_everything },
  { "plan-participant", make_participant_plan },
  { "plan-trainer", make_trainer_plan },
};

const Sample *
samples_list (guint *n)
{
  *n = G_N_ELEMENTS (samples);

  return samples;
}
