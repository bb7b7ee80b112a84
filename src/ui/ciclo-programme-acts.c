/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and what they do are one table. What was done is said in words, because whoever cannot see where a session went
 * has to hear it. */

#include "config.h"

#include "ui/ciclo-programme-acts.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-placing.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-skeleton.h"
#include "model/ciclo-vocabulary.h"
#include "ui/ciclo-programme-words.h"

#include <glib/gi18n-lib.h>

#define STEP 5 /* minutes */

typedef struct
{
  CicloDesk *desk;
  CicloNode *session;
  CicloNode *focus;
} Act;

typedef struct
{
  guint keyval;
  GdkModifierType state;
  CicloActState (*act) (Act *act);
} Key;

static CicloSpeech *
get_speech (Act *act)
{
  return ciclo_desk_get_speech (act->desk);
}

/* Tells @format with one word for people. */
static void G_GNUC_PRINTF (2, 3)
    tell (Act *act,
          const char *format,
          ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ciclo_desk_say (act->desk, text);
}

static void
begin (Act *act,
       const char *label)
{
  ciclo_history_begin (ciclo_desk_get_history (act->desk), label);
}

static void
end (Act *act)
{
  ciclo_history_end (ciclo_desk_get_history (act->desk));
}

static void
tell_place (Act *act)
{
  g_autofree char *place = ciclo_programme_dup_place (get_speech (act), act->session);

  if (place == NULL)
    tell (act, "%s", _ ("It is on no day now"));
  else
    /* Translators: where a session is now: "Moved to 09:15, after “Welcome”". */
    tell (act, _ ("Moved to %s"), place);
}

/* Moving */

static CicloActState
move (Act *act,
      gboolean later)
{
  gboolean moved;

  begin (act, _ ("Move a session"));
  moved = ciclo_placing_move (act->session, later);
  end (act);
  if (moved)
    tell_place (act);
  else
    tell (act, "%s", later ? _ ("There is no later place for it") : _ ("There is no earlier place for it"));

  return moved ? CICLO_ACT_DONE : CICLO_ACT_REFUSED;
}

static CicloActState
move_earlier (Act *act)
{
  return move (act, FALSE);
}

static CicloActState
move_later (Act *act)
{
  return move (act, TRUE);
}

/* Length */

/* How long @session takes now. */
static gint64
get_length (CicloNode *session)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_session (session, CICLO_WITH_OPTIONAL);
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, session);

  return slot != NULL ? slot->time.end - slot->time.start : 0;
}

static CicloActState
lengthen_by (Act *act,
             int minutes)
{
  g_autofree char *length = NULL;
  gboolean changed;

  begin (act, _ ("Change the planned length"));
  changed = ciclo_placing_lengthen (act->session, minutes, get_length (act->session));
  end (act);
  length = ciclo_speech_dup_duration (get_speech (act), ciclo_node_get_duration (act->session, CICLO_SESSION_PLANNED));
  if (changed)
    tell (act, _ ("Planned length %s"), length);
  else
    tell (act, "%s", _ ("It cannot be any shorter or longer than that"));

  return changed ? CICLO_ACT_DONE : CICLO_ACT_REFUSED;
}

static CicloActState
lengthen (Act *act)
{
  return lengthen_by (act, STEP);
}

static CicloActState
shorten (Act *act)
{
  return lengthen_by (act, -STEP);
}

/* Pinning and parking */

/* The clock time at which it begins; -1 where there is none. */
static gint64
get_start (CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
  g_autoptr (CicloTimetable) timetable = NULL;
  const CicloTimetableSlot *slot;

  if (!CICLO_IS_DAY (day))
    return ciclo_node_get_seconds (session, CICLO_SESSION_START);

  timetable = ciclo_timetable_new_for_day (day, CICLO_WITH_OPTIONAL);
  slot = ciclo_timetable_find (timetable, session);

  return slot == NULL || (slot->time.flags & CICLO_FLOW_RELATIVE) != 0 ? -1 : slot->time.start;
}

static CicloActState
pin (Act *act)
{
  gint64 start = get_start (act->session);
  g_autofree char *clock = start >= 0 ? ciclo_speech_dup_time (get_speech (act), start) : NULL;

  if (ciclo_node_get_bool (act->session, CICLO_SESSION_PINNED))
    {
      begin (act, _ ("Free the start"));
      ciclo_node_unset (act->session, CICLO_SESSION_PINNED);
      end (act);
      tell (act, "%s", _ ("The start is no longer fixed"));
      return CICLO_ACT_DONE;
    }
  if (clock == NULL)
    {
      tell (act, "%s", _ ("Its start can be fixed as soon as the day has a start"));
      return CICLO_ACT_REFUSED;
    }

  begin (act, _ ("Fix the start"));
  ciclo_node_set_int (act->session, CICLO_SESSION_START, (int) start);
  ciclo_node_set_bool (act->session, CICLO_SESSION_PINNED, TRUE);
  end (act);
  tell (act, _ ("The start is fixed at %s"), clock);

  return CICLO_ACT_DONE;
}

static CicloActState
park (Act *act)
{
  gboolean is_parked = ciclo_node_is_set (act->session, CICLO_SESSION_STATE);

  begin (act, is_parked ? _ ("Take a session back") : _ ("Park a session"));
  if (is_parked)
    ciclo_node_unset (act->session, CICLO_SESSION_STATE);
  else
    ciclo_node_set_enum (act->session, CICLO_SESSION_STATE, CICLO_STATE_PARKED);
  end (act);
  if (is_parked)
    tell_place (act);
  else
    tell (act, "%s", _ ("Parked: it is kept and takes no time"));

  return CICLO_ACT_DONE;
}

/* Adding and removing */

static CicloActState
add_after (Act *act)
{
  act->focus = ciclo_programme_add (act->desk, "", act->session);

  return act->focus != NULL ? CICLO_ACT_DONE : CICLO_ACT_REFUSED;
}

static CicloActState
remove_it (Act *act)
{
  g_autofree char *title = ciclo_programme_dup_title (act->session, get_speech (act));
  g_autofree char *text = g_strdup_printf (_ ("“%s” removed"), title);
  CicloNode *course = ciclo_node_get_parent (act->session);
  guint field, position;

  if (!ciclo_node_get_place (act->session, &field, &position))
    return CICLO_ACT_REFUSED;

  begin (act, _ ("Remove a session"));
  ciclo_node_remove (course, field, position);
  end (act);
  act->focus = NULL;
  ciclo_desk_say_undoable (act->desk, text);

  return CICLO_ACT_DONE;
}

/* clang-format off */

static const Key keys[] = {
  { GDK_KEY_Up,          GDK_ALT_MASK,     move_earlier },
  { GDK_KEY_KP_Up,       GDK_ALT_MASK,     move_earlier },
  { GDK_KEY_Down,        GDK_ALT_MASK,     move_later },
  { GDK_KEY_KP_Down,     GDK_ALT_MASK,     move_later },
  { GDK_KEY_Return,      GDK_CONTROL_MASK, add_after },
  { GDK_KEY_KP_Enter,    GDK_CONTROL_MASK, add_after },
  { GDK_KEY_plus,        0,                lengthen },
  { GDK_KEY_KP_Add,      0,                lengthen },
  { GDK_KEY_minus,       0,                shorten },
  { GDK_KEY_KP_Subtract, 0,                shorten },
  { GDK_KEY_p,           0,                pin },
  { GDK_KEY_k,           0,                park },
  { GDK_KEY_Delete,      0,                remove_it },
  { GDK_KEY_KP_Delete,   0,                remove_it },
};

/* clang-format on */

static gboolean
refuse (CicloDesk *desk)
{
  if (!ciclo_desk_is_read_only (desk))
    return FALSE;

  ciclo_desk_say (desk, _ ("This design can be read, but not changed"));

  return TRUE;
}

CicloActState
ciclo_programme_press (CicloDesk *desk,
                       CicloNode *session,
                       guint keyval,
                       GdkModifierType state,
                       CicloNode **focus)
{
  Act act = { desk, session, session };
  CicloActState result = CICLO_ACT_OTHER_KEY;

  g_return_val_if_fail (CICLO_IS_DESK (desk), result);
  g_return_val_if_fail (CICLO_IS_SESSION (session), result);

  state &= GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == gdk_keyval_to_lower (keyval) && keys[i].state == state)
      result = refuse (desk) ? CICLO_ACT_REFUSED : keys[i].act (&act);
  *focus = act.focus;

  return result;
}

CicloActState
ciclo_programme_drop (CicloDesk *desk,
                      CicloNode *session,
                      CicloNode *day,
                      CicloNode *before)
{
  Act act = { desk, session, session };
  gboolean moved;

  g_return_val_if_fail (CICLO_IS_DESK (desk), CICLO_ACT_REFUSED);

  if (refuse (desk))
    return CICLO_ACT_REFUSED;

  begin (&act, _ ("Move a session"));
  moved = ciclo_node_is_set (session, CICLO_SESSION_STATE);
  ciclo_node_unset (session, CICLO_SESSION_STATE);
  moved |= ciclo_placing_put (session, day, before);
  end (&act);
  if (moved)
    tell_place (&act);

  return moved ? CICLO_ACT_DONE : CICLO_ACT_REFUSED;
}

CicloNode *
ciclo_programme_add (CicloDesk *desk,
                     const char *skeleton,
                     CicloNode *after)
{
  const CicloSkeleton *pattern = ciclo_skeleton_find (skeleton);
  CicloNode *session;
  Act act = { .desk = desk };

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  if (refuse (desk))
    return NULL;

  session = pattern != NULL ? ciclo_skeleton_new_session (pattern, ciclo_skeleton_get_minutes (pattern),
                                                          ciclo_desk_get_language (desk))
                            : ciclo_node_new (CICLO_TYPE_SESSION);
  begin (&act, _ ("Add a session"));
  act.session = ciclo_placing_add (ciclo_desk_get_course (desk), session, after);
  end (&act);
  if (pattern != NULL)
    {
      g_autofree char *place = ciclo_programme_dup_place (get_speech (&act), act.session);

      /* Translators: where a session was added: "Added: 09:15, after “Welcome”". */
      tell (&act, _ ("Added: %s"), place != NULL ? place : _ ("on no day"));
    }
  else
    ciclo_desk_reveal (desk, act.session, CICLO_SESSION_TITLE);

  return act.session;
}

void
ciclo_programme_add_day (CicloDesk *desk)
{
  Act act = { .desk = desk };
  CicloNode *course;

  g_return_if_fail (CICLO_IS_DESK (desk));

  if (refuse (desk))
    return;

  course = ciclo_desk_get_course (desk);
  begin (&act, _ ("Add a day"));
  ciclo_node_append (course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  end (&act);
  tell (&act, "%s", _ ("A day was added at the end"));
}
