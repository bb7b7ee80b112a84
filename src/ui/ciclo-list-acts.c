/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with an entry of a list: one table; keys and the menu lead there. Each is one step of undo. */

#include "config.h"

#include "core/ciclo-clip.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-format.h"
#include "model/ciclo-naming.h"
#include "ui/ciclo-clipboard.h"
#include "ui/ciclo-list-editor-private.h"

#include <glib/gi18n-lib.h>

static char *
dup_name (CicloListEditor *self,
          CicloNode *entry)
{
  CicloSpeech *own = ciclo_desk_get_own_speech (self->desk);
  g_autofree char *title = ciclo_naming_dup_excerpt (ciclo_naming_get_title (entry, own));

  return *title != '\0' ? g_strdup_printf ("“%s”", title)
                        : ciclo_naming_dup_name (entry, ciclo_desk_get_speech (self->desk));
}

/* A step of undo: "Remove: Session". */
static void
begin (CicloListEditor *self,
       const char *verb)
{
  const char *kind = ciclo_schema_get_label (ciclo_schema_for_type (_ciclo_list_editor_get_entry_type (self)));
  /* Translators: a step that can be undone: what is done, and to what kind of thing. */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), verb, kind);

  ciclo_history_begin (ciclo_desk_get_history (self->desk), label);
}

static void
end (CicloListEditor *self)
{
  ciclo_history_end (ciclo_desk_get_history (self->desk));
}

/* What can be done */

void
_ciclo_list_acts_insert (CicloListEditor *self,
                         guint position,
                         CicloNode *entry,
                         const char *verb)
{
  begin (self, verb);
  ciclo_node_insert (self->node, self->field, position, entry);
  end (self);
}

static void
add_at (CicloListEditor *self,
        guint position)
{
  g_autoptr (CicloNode) entry = ciclo_node_new (_ciclo_list_editor_get_entry_type (self));

  _ciclo_list_acts_insert (self, position, entry, _ ("Add"));
  ciclo_desk_reveal (self->desk, entry, -1);
}

static void
add (CicloListEditor *self)
{
  add_at (self, _ciclo_list_editor_get_size (self));
}

static void
add_after (CicloListEditor *self)
{
  add_at (self, (guint) self->current + 1);
}

void
_ciclo_list_acts_open (CicloListEditor *self)
{
  ciclo_desk_reveal (self->desk, _ciclo_list_editor_get_current (self), -1);
}

static void
duplicate (CicloListEditor *self)
{
  g_autoptr (CicloNode) copy = ciclo_tree_clone (_ciclo_list_editor_get_current (self));
  guint position = (guint) self->current + 1;

  _ciclo_list_acts_insert (self, position, copy, _ ("Duplicate"));
  ciclo_list_editor_focus (self, position);
}

static void
copy (CicloListEditor *self)
{
  CicloNode *entry = _ciclo_list_editor_get_current (self);
  CicloSpeech *own = ciclo_desk_get_own_speech (self->desk);

  ciclo_clipboard_copy (GTK_WIDGET (self), entry, ciclo_naming_get_title (entry, own));
}

static void
remove_as (CicloListEditor *self,
           const char *verb)
{
  g_autofree char *name = dup_name (self, _ciclo_list_editor_get_current (self));
  /* Translators: an entry of a list. */
  g_autofree char *text = g_strdup_printf (_ ("%s was removed"), name);
  guint position = (guint) self->current;

  begin (self, verb);
  ciclo_node_remove (self->node, self->field, position);
  end (self);
  if (_ciclo_list_editor_get_size (self) > 0)
    ciclo_list_editor_focus (self, MIN (position, _ciclo_list_editor_get_size (self) - 1));
  else
    gtk_widget_grab_focus (self->add);
  ciclo_desk_say_undoable (self->desk, text);
}

static void
remove_entry (CicloListEditor *self)
{
  remove_as (self, _ ("Remove"));
}

static void
cut (CicloListEditor *self)
{
  copy (self);
  remove_as (self, _ ("Cut"));
}

void
_ciclo_list_acts_move (CicloListEditor *self,
                       guint from,
                       guint to)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (to >= _ciclo_list_editor_get_size (self) || to == from)
    return;

  begin (self, _ ("Move"));
  ciclo_node_move (self->node, self->field, from, to);
  end (self);
  ciclo_list_editor_focus (self, to);
  name = dup_name (self, _ciclo_list_editor_get_current (self));
  /* Translators: an entry of a list, its new position, and how many entries there are. */
  text = g_strdup_printf (_ ("%s moved to position %u of %u"), name, to + 1, _ciclo_list_editor_get_size (self));
  ciclo_desk_say (self->desk, text);
}

static void
move_up (CicloListEditor *self)
{
  if (self->current > 0)
    _ciclo_list_acts_move (self, (guint) self->current, (guint) self->current - 1);
}

static void
move_down (CicloListEditor *self)
{
  _ciclo_list_acts_move (self, (guint) self->current, (guint) self->current + 1);
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (CicloListEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ciclo_clipboard_read_finish (result, &error);
  g_autoptr (CicloNode) entry = NULL;
  guint n_dropped = 0;
  guint position;

  if (text != NULL)
    entry = ciclo_clip_read (&ciclo_format, text, self->node, self->field, &n_dropped, &error);
  if (entry == NULL)
    {
      ciclo_desk_say (self->desk, error->message);
      return;
    }

  position = _ciclo_list_editor_get_size (self);
  if (_ciclo_list_editor_get_current (self) != NULL)
    position = (guint) self->current + 1;
  _ciclo_list_acts_insert (self, position, entry, _ ("Paste"));
  ciclo_list_editor_focus (self, position);
  if (n_dropped > 0)
    {
      g_autofree char *dropped = ciclo_clip_say_dropped (n_dropped);

      ciclo_desk_say (self->desk, dropped);
    }
}

static void
paste (CicloListEditor *self)
{
  ciclo_clipboard_read (GTK_WIDGET (self), pasted_cb, g_object_ref (self));
}

/* The actions */

typedef struct
{
  const char *name;
  void (*act) (CicloListEditor *self);
  gboolean needs_entry;
  gboolean changes;
  guint key;
  GdkModifierType modifiers;
  const char *label; /* in the menu; NULL: not there */
  int section;
} Deed;

/* clang-format off */
static const Deed deeds[] = {
  { "list.open", _ciclo_list_acts_open, TRUE, FALSE, 0, 0, N_ ("_Open"), 0 },
  { "list.add", add, FALSE, TRUE, 0, 0, NULL, 0 },
  { "list.add-after", add_after, TRUE, TRUE, GDK_KEY_Return, GDK_CONTROL_MASK, N_ ("_Add After"), 0 },
  { "list.duplicate", duplicate, TRUE, TRUE, GDK_KEY_d, GDK_CONTROL_MASK, N_ ("_Duplicate"), 0 },
  { "list.move-up", move_up, TRUE, TRUE, GDK_KEY_Up, GDK_ALT_MASK, N_ ("Move _Up"), 1 },
  { "list.move-down", move_down, TRUE, TRUE, GDK_KEY_Down, GDK_ALT_MASK, N_ ("Move Do_wn"), 1 },
  { "list.cut", cut, TRUE, TRUE, GDK_KEY_x, GDK_CONTROL_MASK, N_ ("Cu_t"), 2 },
  { "list.copy", copy, TRUE, FALSE, GDK_KEY_c, GDK_CONTROL_MASK, N_ ("_Copy"), 2 },
  { "list.paste", paste, FALSE, TRUE, GDK_KEY_v, GDK_CONTROL_MASK, N_ ("_Paste After"), 2 },
  { "list.remove", remove_entry, TRUE, TRUE, GDK_KEY_Delete, 0, N_ ("_Remove"), 3 },
};
/* clang-format on */

static void
act (GtkWidget *widget,
     const char *name,
     GVariant *parameter)
{
  CicloListEditor *self = CICLO_LIST_EDITOR (widget);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      const Deed *deed = &deeds[i];

      if (!g_str_equal (deed->name, name))
        continue;
      if (deed->needs_entry && _ciclo_list_editor_get_current (self) == NULL)
        return;
      if (deed->changes && ciclo_desk_is_read_only (self->desk))
        return;
      deed->act (self);
    }
}

/* One for all lists: making a menu costs more than a row. */
GMenuModel *
_ciclo_list_acts_get_menu (void)
{
  static GMenu *menu;
  GMenu *section = NULL;

  if (menu != NULL)
    return G_MENU_MODEL (menu);

  menu = g_menu_new ();
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (deeds[i].label == NULL)
        continue;
      if (section == NULL || deeds[i].section != deeds[i - 1].section)
        {
          section = g_menu_new ();
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_object_unref (section);
        }
      g_menu_append (section, _ (deeds[i].label), deeds[i].name);
    }

  return G_MENU_MODEL (menu);
}

void
_ciclo_list_acts_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      gtk_widget_class_install_action (widget_class, deeds[i].name, NULL, act);
      if (deeds[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, deeds[i].key, deeds[i].modifiers, deeds[i].name, NULL);
    }
}
