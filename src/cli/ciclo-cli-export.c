/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* export: one document in one format. All that can be wrong is found before anything is written. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "cli/ciclo-cli-target.h"
#include "core/ciclo-language.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "render/ciclo-pages.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <glib/gi18n-lib.h>

/* Sessions that a message lists at most. */
#define MOST_NAMES 40

/* As typed. */
typedef struct
{
  char *document, *format, *language, *audience, *paper, *session, *output;
} Words;

/* What they mean. */
typedef struct
{
  const CicloDocumentKind *kind;
  const CicloRenderer *renderer;
  const char *paper; /* NULL where nothing was said */
  CicloDocumentRequest request;
} Wish;

static void
words_clear (Words *words)
{
  g_free (words->document);
  g_free (words->format);
  g_free (words->language);
  g_free (words->audience);
  g_free (words->paper);
  g_free (words->session);
  g_free (words->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* What can be checked before the design is read */

static gboolean
understand_audience (const CicloCall *call,
                     const Words *words,
                     Wish *wish)
{
  wish->request.audience = CICLO_AUDIENCE_TRAINER;
  if (words->audience == NULL || g_str_equal (words->audience, "trainer"))
    return TRUE;

  wish->request.audience = CICLO_AUDIENCE_PARTICIPANT;
  if (g_str_equal (words->audience, "participant"))
    return TRUE;

  ciclo_cli_refuse (call, _ ("There is no audience “%s”. Choose trainer or participant."), words->audience);

  return FALSE;
}

/* An option that changes nothing is a misunderstanding that should come out before the print-out. */
static gboolean
check_heeded (const CicloCall *call,
              const Words *words,
              const CicloDocumentKind *kind)
{
  const struct
  {
    CicloDocumentHeeds flag;
    const char *name, *value;
  } options[] = {
    { CICLO_DOCUMENT_HEEDS_AUDIENCE, "audience", words->audience },
    { CICLO_DOCUMENT_HEEDS_SESSION, "session", words->session },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].value != NULL && (kind->heeds & options[i].flag) == 0)
      {
        ciclo_cli_refuse (call,
                          _ ("The document “%s” is always the same, whatever “--%s” says. Leave that option out."),
                          kind->id, options[i].name);
        return FALSE;
      }

  return TRUE;
}

static gboolean
understand (const CicloCall *call,
            const Words *words,
            Wish *wish)
{
  g_autoptr (GError) error = NULL;

  if (!ciclo_cli_require (call, "document", words->document) || !ciclo_cli_require (call, "format", words->format) ||
      !ciclo_cli_require (call, "output", words->output))
    return FALSE;

  wish->kind = ciclo_documents_find (words->document, &error);
  if (wish->kind != NULL)
    wish->renderer = ciclo_renderer_find (words->format, &error);
  if (error == NULL && words->paper != NULL && ciclo_paper_find (words->paper, &error) != NULL)
    wish->paper = words->paper;
  if (error != NULL)
    {
      ciclo_cli_refuse (call, "%s", error->message);
      return FALSE;
    }

  return understand_audience (call, words, wish) && check_heeded (call, words, wish->kind);
}

/* What depends on the design */

static gboolean
find_language (const CicloCall *call,
               const char *typed,
               CicloDocumentRequest *request)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (request->course);
  g_autofree char *tag = NULL;
  g_autofree char *names = NULL;
  const char *nearest;

  request->language = g_intern_string (languages[0]);
  if (typed == NULL)
    return TRUE;

  tag = ciclo_cli_dup_language (call, typed);
  if (tag == NULL)
    return FALSE;

  nearest = ciclo_language_match (tag, (const char *const *) languages);
  if (nearest != NULL)
    {
      request->language = g_intern_string (nearest);
      return TRUE;
    }

  names = g_strjoinv (", ", languages);
  ciclo_cli_refuse (call, _ ("The design “%s” does not have the language “%s”. It has: %s."), call->files[0], tag,
                    names);

  return FALSE;
}

static void
append_name (GString *names,
             const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

/* The sessions with the label @label, their number and their ids: two sessions may have the same one. */
static CicloNode *
find_labelled (CicloNode *course,
               const char *label,
               guint *n,
               GString *ids)
{
  CicloNode *found = NULL;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (!g_str_equal (ciclo_node_get_text (session, CICLO_SESSION_LABEL, NULL), label))
        continue;
      found = session;
      append_name (ids, ciclo_node_get_id (session));
      ++*n;
    }

  return found;
}

/* What the sessions can be called: their labels, or the ids of those that have none; without the breaks. */
static char *
dup_session_names (CicloNode *course)
{
  guint n = ciclo_node_get_size (course, CICLO_COURSE_SESSIONS), n_named = 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n && n_named <= MOST_NAMES; i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      const char *label = ciclo_node_get_text (session, CICLO_SESSION_LABEL, NULL);

      if (*label == '\0' && ciclo_session_is_pause (session))
        continue;
      if (n_named++ == MOST_NAMES)
        label = "…";
      append_name (names, *label != '\0' ? label : ciclo_node_get_id (session));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
find_session (const CicloCall *call,
              const char *typed,
              CicloDocumentRequest *request)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *names = NULL;
  guint n = 0;

  if (typed == NULL)
    return TRUE;

  request->session = ciclo_tree_find (request->course, typed);
  if (request->session != NULL && CICLO_IS_SESSION (request->session))
    return TRUE;

  request->session = find_labelled (request->course, typed, &n, ids);
  if (n == 1)
    return TRUE;

  names = dup_session_names (request->course);
  if (n > 1)
    ciclo_cli_refuse (call, _ ("“%s” is the label of %u sessions. Give the id of one: %s."), typed, n, ids->str);
  else if (*names == '\0')
    ciclo_cli_refuse (call, _ ("The design “%s” has no sessions yet."), call->files[0]);
  else
    ciclo_cli_refuse (call, _ ("There is no session “%s” in “%s”. Give the label or the id of one: %s."), typed,
                      call->files[0], names);

  return FALSE;
}

/* The document */

static GBytes *
render (const Wish *wish,
        const char *path)
{
  g_autoptr (CicloReport) report = wish->kind->build (&wish->request);
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  const char *own = ciclo_node_get_code (ciclo_node_get_part (wish->request.course, CICLO_COURSE_SETTINGS),
                                         CICLO_SETTINGS_PAPER);
  const CicloRenderOptions options = {
    wish->paper != NULL || ciclo_paper_find (own, NULL) == NULL ? wish->paper : own,
    notices,
  };
  GBytes *bytes = ciclo_renderer_render (wish->renderer, report, &options, &error);

  if (bytes == NULL)
    ciclo_cli_say (path, error->message);
  for (guint i = 0; i < notices->len; i++)
    ciclo_cli_say (path, g_ptr_array_index (notices, i));

  return bytes;
}

static CicloExit
export_words (CicloCall *call,
              const Words *words)
{
  Wish wish = { NULL };
  const char *path = call->files[0];
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!understand (call, words, &wish))
    return CICLO_EXIT_USAGE;

  document = ciclo_cli_load (path);
  if (document == NULL)
    return CICLO_EXIT_NOT_READ;

  wish.request.course = ciclo_document_get_course (document);
  if (!find_language (call, words->language, &wish.request) || !find_session (call, words->session, &wish.request))
    return CICLO_EXIT_USAGE;
  if (!ciclo_cli_check_target (words->output))
    return CICLO_EXIT_NOT_WRITTEN;

  bytes = render (&wish, path);

  return bytes != NULL && ciclo_cli_write (words->output, bytes) ? CICLO_EXIT_DONE : CICLO_EXIT_NOT_WRITTEN;
}

CicloExit
ciclo_cli_export (CicloCall *call)
{
  g_auto (Words) words = { NULL };
  const GOptionEntry entries[] = {
    CICLO_OPTION_TEXT ("document", &words.document,
                       N_ ("Which document; “ciclo-tool list documents” names them"), N_ ("NAME")),
    CICLO_OPTION_TEXT ("format", &words.format,
                       N_ ("In which format; “ciclo-tool list formats” names them"), N_ ("FORMAT")),
    CICLO_OPTION_TEXT ("language", &words.language,
                       N_ ("In which of the design's languages; otherwise the first"), N_ ("LANG")),
    CICLO_OPTION_TEXT ("audience", &words.audience, N_ ("For whom; otherwise the trainer"), "trainer|participant"),
    CICLO_OPTION_TEXT ("paper", &words.paper, N_ ("For which paper; otherwise that of the design"), "a4|letter|a3"),
    CICLO_OPTION_TEXT ("session", &words.session, N_ ("One session alone: its id or its label"), N_ ("SESSION")),
    CICLO_OPTION_FILE ("output", &words.output,
                       N_ ("Where to put the document; “-” is standard output"), N_ ("FILE")),
    { NULL }
  };
  CicloExit status;

  return ciclo_cli_parse (call, entries, 1, &status) ? export_words (call, &words) : status;
}
