/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that are answered by typing. Each has a few fields, reads them from the design and writes them there; what
 * the program thinks of an answer stands below it and never in the way. */

#include "config.h"

#include "ui/ciclo-first-steps.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-first-session.h"
#include "model/ciclo-first-shape.h"
#include "model/ciclo-lexicon.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-wording.h"
#include "ui/ciclo-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTE 60
#define MOST_PEOPLE 999
#define MOST_BETTER 4

/* Small things */

static void
entered_cb (CicloFirstSteps *steps)
{
  steps->entered (steps->page);
}

static GtkWidget *
new_box (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

static GtkEditable *
add_entry (CicloFirstSteps *steps,
           GtkWidget *box,
           const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  ciclo_first_steps_set_name (entry, name);
  gtk_widget_set_tooltip_text (entry, name);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (ciclo_first_steps_edited), steps);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entered_cb), steps);
  gtk_box_append (GTK_BOX (box), entry);

  return GTK_EDITABLE (entry);
}

/* A field with its name above it, where a question has several. */
static GtkEditable *
add_named_entry (CicloFirstSteps *steps,
                 GtkWidget *box,
                 const char *name)
{
  ciclo_first_steps_add_label (box, name, "heading");

  return add_entry (steps, box, name);
}

static void
load_text (CicloFirstSteps *steps,
           GtkEditable *entry,
           CicloFirstText question)
{
  g_autofree char *text = ciclo_first_session_dup_text (steps->course, question);

  gtk_editable_set_text (entry, text);
  gtk_editable_set_position (entry, -1);
}

static char *
dup_typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Only what has changed: an answer that stays the same is no step. */
static void
commit_text (CicloFirstSteps *steps,
             GtkEditable *entry,
             CicloFirstText question)
{
  g_autofree char *before = ciclo_first_session_dup_text (steps->course, question);
  g_autofree char *typed = dup_typed (entry);

  if (!g_str_equal (before, typed))
    ciclo_first_session_set_text (steps->course, question, typed);
}

/* What it is about */

static GtkWidget *
build_topic (CicloFirstSteps *steps)
{
  GtkWidget *box = new_box (6);

  steps->topic = add_entry (steps, box, _ ("Topic"));
  steps->first = GTK_WIDGET (steps->topic);

  return box;
}

static void
load_topic (CicloFirstSteps *steps)
{
  load_text (steps, steps->topic, CICLO_FIRST_TOPIC);
}

static char *
commit_topic (CicloFirstSteps *steps)
{
  commit_text (steps, steps->topic, CICLO_FIRST_TOPIC);

  return NULL;
}

/* Who comes */

static GtkWidget *
build_people (CicloFirstSteps *steps)
{
  GtkWidget *box = new_box (6);

  steps->people = add_named_entry (steps, box, _ ("Who they are"));
  steps->number = add_named_entry (steps, box, _ ("How many"));
  steps->number_hint = GTK_LABEL (ciclo_first_steps_add_label (box, "", "dim-label"));
  steps->first = GTK_WIDGET (steps->people);

  return box;
}

static void
show_groups (CicloFirstSteps *steps)
{
  int groups = ciclo_first_session_count_groups (steps->course);
  g_autofree char *text = NULL;

  if (groups > 1)
    text = g_strdup_printf (_ ("That is a lot for everybody to practise. The plan counts on %d groups that have the "
                               "session one after the other."),
                            groups);
  gtk_label_set_text (steps->number_hint, text != NULL ? text : "");
}

static void
load_people (CicloFirstSteps *steps)
{
  g_autofree char *number = g_strdup_printf ("%d", ciclo_first_session_get_people (steps->course));

  load_text (steps, steps->people, CICLO_FIRST_PEOPLE);
  gtk_editable_set_text (steps->number, number);
  show_groups (steps);
}

static char *
commit_people (CicloFirstSteps *steps)
{
  g_autofree char *typed = dup_typed (steps->number);
  guint64 people = 0;

  commit_text (steps, steps->people, CICLO_FIRST_PEOPLE);
  if (*typed == '\0')
    return NULL;
  if (!g_ascii_string_to_unsigned (typed, 10, 1, MOST_PEOPLE, &people, NULL))
    return g_strdup_printf (_ ("“%s” is no number of people. Type a number from 1 to %d."), typed, MOST_PEOPLE);
  if ((int) people != ciclo_first_session_get_people (steps->course))
    ciclo_first_session_set_people (steps->course, (int) people);
  show_groups (steps);

  return NULL;
}

/* What they will be able to do */

static const CicloLexicon *
get_lexicon (CicloFirstSteps *steps)
{
  return ciclo_lexicon_find (ciclo_node_get_language (steps->course));
}

static void
take_verb_cb (GtkButton *button,
              CicloFirstSteps *steps)
{
  const char *verb = gtk_button_get_label (button);
  const char *text = gtk_editable_get_text (steps->ability);
  const CicloLexicon *lexicon = get_lexicon (steps);
  CicloVerb found = lexicon != NULL ? ciclo_lexicon_begin (lexicon, text, -1) : (CicloVerb){ 0 };
  g_autofree char *typed = dup_typed (steps->ability);
  g_autofree char *replaced = NULL;

  if (found.size > 0)
    replaced = ciclo_wording_replace_verb (text, &found, verb);
  else
    replaced = g_strdup_printf ("%s %s", verb, typed);
  gtk_editable_set_text (steps->ability, replaced);
  gtk_widget_grab_focus (GTK_WIDGET (steps->ability));
  gtk_editable_set_position (steps->ability, -1);
}

static void
add_verb (CicloFirstSteps *steps,
          GtkWidget *box,
          const char *verb)
{
  GtkWidget *button = gtk_button_new_with_label (verb);

  g_signal_connect (button, "clicked", G_CALLBACK (take_verb_cb), steps);
  gtk_box_append (GTK_BOX (box), button);
}

/* A few of different levels, in the language in which the objective is written. */
static void
add_verbs (CicloFirstSteps *steps,
           GtkWidget *box)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_node_get_language (steps->course));
  g_auto (GStrv) verbs = NULL;

  /* Translators: verbs with which an objective begins, "will be able to …". Any eight good ones, with commas and
   * without blanks. */
  verbs = g_strsplit (ciclo_speech_say_context (speech, "verbs of objectives",
                                                "conduct,explain,draft,decide,list,assess,compare,plan"),
                      ",", -1);
  for (guint i = 0; verbs[i] != NULL; i++)
    add_verb (steps, box, verbs[i]);
}

static GtkWidget *
add_chips (GtkWidget *box)
{
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (chips, ciclo_wrap_layout_new ());
  gtk_box_append (GTK_BOX (box), chips);

  return chips;
}

static GtkWidget *
build_ability (CicloFirstSteps *steps)
{
  GtkWidget *box = new_box (9);

  steps->ability = add_entry (steps, box, _ ("What they will be able to do"));
  steps->first = GTK_WIDGET (steps->ability);
  steps->ability_hint = GTK_LABEL (ciclo_first_steps_add_label (box, "", NULL));
  steps->better = GTK_BOX (add_chips (box));
  ciclo_first_steps_add_label (box, _ ("Verbs to begin with"), "heading");
  add_verbs (steps, add_chips (box));
  ciclo_first_steps_add_label (box, _ ("The whole sentence"), "heading");
  steps->sentence = GTK_LABEL (ciclo_first_steps_add_label (box, "", NULL));

  return box;
}

/* A verb that hides what people do, or is no verb, is a question to the trainer, not a wall. */
static void
show_hint (CicloFirstSteps *steps)
{
  const CicloLexicon *lexicon = get_lexicon (steps);
  const char *text = gtk_editable_get_text (steps->ability);
  CicloVerb verb = lexicon != NULL ? ciclo_lexicon_begin (lexicon, text, -1) : (CicloVerb){ CICLO_VERB_LIKELY };
  g_autofree char *hint = NULL;

  ciclo_first_steps_clear (steps->better);
  if (*text != '\0' && verb.kind == CICLO_VERB_HIDES)
    hint = g_strdup_printf (_ ("“%s” happens inside the head. Take a verb by which others see it:"), verb.verb);
  else if (*text != '\0' && verb.kind == CICLO_VERB_TRAINS)
    hint = g_strdup (_ ("This is what you will do. What will they be able to do?"));
  else if (*text != '\0' && verb.kind == CICLO_VERB_UNKNOWN)
    hint = g_strdup (_ ("Begin with a verb: it says what one will see them do."));
  for (guint i = 0; verb.kind == CICLO_VERB_HIDES && i < MOST_BETTER && verb.instead != NULL && verb.instead[i] != NULL;
       i++)
    add_verb (steps, GTK_WIDGET (steps->better), verb.instead[i]);
  gtk_widget_set_visible (GTK_WIDGET (steps->ability_hint), hint != NULL);
  gtk_widget_set_visible (GTK_WIDGET (steps->better), gtk_widget_get_first_child (GTK_WIDGET (steps->better)) != NULL);
  gtk_label_set_text (steps->ability_hint, hint != NULL ? hint : "");
}

static void
show_sentence (CicloFirstSteps *steps)
{
  CicloNode *objective = ciclo_tree_find (steps->course, "objective");
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_node_get_language (steps->course));
  g_autofree char *sentence = objective != NULL ? ciclo_objective_dup_sentence (objective, speech) : NULL;

  gtk_label_set_text (steps->sentence, sentence != NULL ? sentence : "");
}

static void
load_ability (CicloFirstSteps *steps)
{
  load_text (steps, steps->ability, CICLO_FIRST_ABILITY);
  show_hint (steps);
  show_sentence (steps);
}

static char *
commit_ability (CicloFirstSteps *steps)
{
  commit_text (steps, steps->ability, CICLO_FIRST_ABILITY);
  show_hint (steps);
  show_sentence (steps);

  return NULL;
}

/* When, and how long */

static GtkWidget *
build_time (CicloFirstSteps *steps)
{
  GtkWidget *box = new_box (6);

  steps->minutes = add_named_entry (steps, box, _ ("How long"));
  steps->first = GTK_WIDGET (steps->minutes);
  steps->start = add_named_entry (steps, box, _ ("When it begins"));

  return box;
}

static void
load_time (CicloFirstSteps *steps)
{
  g_autoptr (CicloDuration) length = NULL;
  int start = ciclo_first_session_get_start (steps->course);
  g_autofree char *clock = start >= 0 ? ciclo_clock_format (start) : g_strdup ("");
  g_autofree char *text = NULL;

  length = ciclo_duration_new (ciclo_first_session_get_minutes (steps->course) * MINUTE, 0, FALSE, NULL);
  text = ciclo_duration_to_typed (length);
  gtk_editable_set_text (steps->minutes, text);
  gtk_editable_set_text (steps->start, clock);
}

static char *
commit_minutes (CicloFirstSteps *steps)
{
  g_autofree char *typed = dup_typed (steps->minutes);
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDuration) length = *typed != '\0' ? ciclo_duration_parse_typed (typed, &error) : NULL;
  int minutes = length != NULL ? length->seconds / MINUTE : 0;

  if (*typed == '\0')
    return NULL;
  if (length == NULL)
    return g_strdup (error->message);
  if (minutes < CICLO_FIRST_SHORTEST)
    return g_strdup_printf (_ ("With an opening, practice and a closing it takes at least %d minutes."),
                            CICLO_FIRST_SHORTEST);
  if (minutes > CICLO_FIRST_LONGEST)
    return g_strdup_printf (_ ("A single session lasts %d hours at most. For more, begin with the template for half a "
                               "day or a day."),
                            CICLO_FIRST_LONGEST / 60);
  if (minutes != ciclo_first_session_get_minutes (steps->course))
    ciclo_first_session_set_minutes (steps->course, minutes);

  return NULL;
}

static char *
commit_time (CicloFirstSteps *steps)
{
  g_autofree char *typed = dup_typed (steps->start);
  g_autofree char *problem = commit_minutes (steps);
  g_autoptr (GError) error = NULL;
  int seconds = -1;

  if (problem != NULL)
    return g_steal_pointer (&problem);
  if (*typed != '\0' && !ciclo_clock_parse_typed (typed, &seconds, &error))
    return g_strdup (error->message);
  if (seconds >= 0 && seconds != ciclo_first_session_get_start (steps->course))
    ciclo_first_session_set_start (steps->course, seconds);

  return NULL;
}

/* Where */

static GtkToggleButton *
add_choice (CicloFirstSteps *steps,
            GtkWidget *box,
            const char *label,
            GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (ciclo_first_steps_edited), steps);
  gtk_box_append (GTK_BOX (box), button);

  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
build_place (CicloFirstSteps *steps)
{
  GtkWidget *box = new_box (9);
  GtkWidget *modes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (modes, "linked");
  gtk_box_append (GTK_BOX (box), modes);
  steps->room = add_choice (steps, modes, _ ("In one room"), NULL);
  steps->online = add_choice (steps, modes, _ ("Live online"), steps->room);
  steps->place = add_named_entry (steps, box, _ ("Room and address, or the link"));
  steps->first = GTK_WIDGET (steps->place);

  return box;
}

static void
load_place (CicloFirstSteps *steps)
{
  gboolean online = ciclo_first_session_is_online (steps->course);

  gtk_toggle_button_set_active (online ? steps->online : steps->room, TRUE);
  load_text (steps, steps->place, CICLO_FIRST_PLACE);
}

static char *
commit_place (CicloFirstSteps *steps)
{
  ciclo_first_session_set_online (steps->course, gtk_toggle_button_get_active (steps->online));
  commit_text (steps, steps->place, CICLO_FIRST_PLACE);

  return NULL;
}

/* clang-format off */
const CicloFirstStep ciclo_first_typed_steps[] = {
  { "topic", N_ ("What is your session about?"),
    N_ ("A few words are enough. They become the title, and you can change them at any time."),
    N_ ("The first interview with a victim of violence"), N_ ("First session: topic"),
    build_topic, load_topic, commit_topic },
  { "people", N_ ("Who comes, and how many?"),
    N_ ("Say it as you would in the invitation. The number decides which methods work and how many copies you need."),
    N_ ("Newly hired staff of the reception desk"), N_ ("First session: who comes"),
    build_people, load_people, commit_people },
  { "ability", N_ ("What should they be able to do at the end?"),
    N_ ("Begin with a verb that one could film. If you can check it in the room, it is a good one."),
    N_ ("conduct a first interview in 20 minutes"), N_ ("First session: objective"),
    build_ability, load_ability, commit_ability },
  { "time", N_ ("How long does it last?"),
    N_ ("An hour and a half is a good length: there is time to try it, and nobody needs a break. Type it as you like: "
        "90, 1h30, 2 hours."),
    NULL, N_ ("First session: time"), build_time, load_time, commit_time },
  { "place", N_ ("Where do you meet?"),
    N_ ("It decides which methods fit. If you do not know the room yet, go on without it."),
    N_ ("Room 3, Training Centre, Main Street 12"), N_ ("First session: place"),
    build_place, load_place, commit_place },
};
/* clang-format on */
