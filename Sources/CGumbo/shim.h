#ifndef PLEDGES_CGUMBO_SHIM_H
#define PLEDGES_CGUMBO_SHIM_H

#include <gumbo.h>

// Swift imports the members of the union in a node as overlapping properties of an anonymous type,
// which its optimizer has moved between versions; one function a member keeps the code plain.
static inline const GumboElement *pledges_gumbo_element(const GumboNode *node) {
    return &node->v.element;
}

static inline const GumboVector *pledges_gumbo_children(const GumboNode *node) {
    return &node->v.element.children;
}

static inline const char *pledges_gumbo_text(const GumboNode *node) { return node->v.text.text; }

static inline const GumboNode *pledges_gumbo_child(const GumboVector *children, unsigned int index) {
    return (const GumboNode *)children->data[index];
}

// A macro in C, and so unknown to Swift: a constant of the library.
static inline void pledges_gumbo_destroy(GumboOutput *output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

#endif
