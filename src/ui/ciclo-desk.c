/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desk keeps what a window's widgets share and passes on what they ask for. The pause after typing is waited for
 * here, once for all, so that nothing is computed between two letters. */

#include "config.h"

#include "ui/ciclo-desk.h"

#include "core/ciclo-locale.h"

#define PAUSE 300 /* milliseconds without a change */

struct _CicloDesk
{
  GObject parent_instance;

  CicloDocument *document;
  CicloCoach *coach;
  CicloFacts *facts;
  CicloSpeech *speech;
  CicloSpeech *own_speech;     /* NULL: not asked for since the language changed */
  const char *language;        /* interned */
  const char *second_language; /* interned */
  guint pause;
};

enum
{
  PROP_LANGUAGE = 1,
  PROP_SECOND_LANGUAGE,
  N_PROPS
};

enum
{
  FOCUSED,
  REVEAL,
  OPEN_PAGE,
  SAID,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloDesk, ciclo_desk, G_TYPE_OBJECT)

/* Settling */

void
ciclo_desk_settle (CicloDesk *self)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  ciclo_coach_update (self->coach);
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
pause_over_cb (gpointer desk)
{
  CicloDesk *self = desk;

  self->pause = 0;
  ciclo_desk_settle (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CicloDesk *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_over_cb, self);
}

/* The object */

static void
ciclo_desk_get_property (GObject *object,
                         guint property,
                         GValue *value,
                         GParamSpec *pspec)
{
  CicloDesk *self = CICLO_DESK (object);

  if (property == PROP_LANGUAGE)
    g_value_set_static_string (value, self->language);
  else
    g_value_set_static_string (value, self->second_language);
}

static void
ciclo_desk_finalize (GObject *object)
{
  CicloDesk *self = CICLO_DESK (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->coach);
  g_clear_pointer (&self->facts, ciclo_facts_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->speech, ciclo_speech_unref);
  g_clear_pointer (&self->own_speech, ciclo_speech_unref);

  G_OBJECT_CLASS (ciclo_desk_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint n,
            GType first,
            GType second)
{
  return g_signal_new (name, CICLO_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, first, second);
}

static void
ciclo_desk_class_init (CicloDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ciclo_desk_get_property;
  object_class->finalize = ciclo_desk_finalize;

  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_SECOND_LANGUAGE] = g_param_spec_string ("second-language", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FOCUSED] = add_signal ("focused", 2, CICLO_TYPE_NODE, G_TYPE_INT);
  signals[REVEAL] = add_signal ("reveal", 2, CICLO_TYPE_NODE, G_TYPE_INT);
  signals[OPEN_PAGE] = add_signal ("open-page", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[SAID] = add_signal ("said", 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SETTLED] = add_signal ("settled", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
ciclo_desk_init (CicloDesk *self)
{
  self->speech = ciclo_speech_new (ciclo_locale_get_language ());
}

CicloDesk *
ciclo_desk_new (CicloDocument *document)
{
  CicloDesk *self;
  CicloHistory *history;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (document), NULL);

  self = g_object_new (CICLO_TYPE_DESK, NULL);
  history = ciclo_document_get_history (document);
  self->document = g_object_ref (document);
  self->language = ciclo_node_get_language (ciclo_document_get_course (document));
  self->coach = ciclo_coach_new (ciclo_document_get_course (document));
  ciclo_coach_follow (self->coach, history);
  self->facts = ciclo_facts_new (ciclo_document_get_course (document));
  ciclo_facts_follow (self->facts, history);
  g_signal_connect_object (history, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

CicloDocument *
ciclo_desk_get_document (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return self->document;
}

CicloNode *
ciclo_desk_get_course (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return ciclo_document_get_course (self->document);
}

CicloHistory *
ciclo_desk_get_history (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return ciclo_document_get_history (self->document);
}

CicloCoach *
ciclo_desk_get_coach (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return self->coach;
}

CicloFacts *
ciclo_desk_get_facts (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  ciclo_facts_set_own_speech (self->facts, ciclo_desk_get_own_speech (self));

  return self->facts;
}

CicloSpeech *
ciclo_desk_get_speech (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return self->speech;
}

CicloSpeech *
ciclo_desk_get_own_speech (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  if (self->own_speech == NULL)
    self->own_speech = ciclo_speech_new (self->language);

  return self->own_speech;
}

gboolean
ciclo_desk_is_read_only (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), FALSE);

  return ciclo_document_is_read_only (self->document);
}

const char *
ciclo_desk_get_language (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return self->language;
}

void
ciclo_desk_set_language (CicloDesk *self,
                         const char *language)
{
  g_return_if_fail (CICLO_IS_DESK (self));
  g_return_if_fail (language != NULL);

  language = g_intern_string (language);
  if (language == self->language)
    return;

  self->language = language;
  g_clear_pointer (&self->own_speech, ciclo_speech_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

const char *
ciclo_desk_get_second_language (CicloDesk *self)
{
  g_return_val_if_fail (CICLO_IS_DESK (self), NULL);

  return self->second_language;
}

void
ciclo_desk_set_second_language (CicloDesk *self,
                                const char *language)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  language = g_intern_string (language);
  if (language == self->second_language)
    return;

  self->second_language = language;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECOND_LANGUAGE]);
}

void
ciclo_desk_focus (CicloDesk *self,
                  CicloNode *node,
                  int field)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  g_signal_emit (self, signals[FOCUSED], 0, node, field);
}

void
ciclo_desk_reveal (CicloDesk *self,
                   CicloNode *node,
                   int field)
{
  g_return_if_fail (CICLO_IS_DESK (self));
  g_return_if_fail (CICLO_IS_NODE (node));

  g_signal_emit (self, signals[REVEAL], 0, node, field);
}

void
ciclo_desk_open_page (CicloDesk *self,
                      const char *id)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  g_signal_emit (self, signals[OPEN_PAGE], 0, id);
}

void
ciclo_desk_say (CicloDesk *self,
                const char *text)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  g_signal_emit (self, signals[SAID], 0, text, FALSE);
}

void
ciclo_desk_say_undoable (CicloDesk *self,
                         const char *text)
{
  g_return_if_fail (CICLO_IS_DESK (self));

  g_signal_emit (self, signals[SAID], 0, text, TRUE);
}
