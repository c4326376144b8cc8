/** Firms and other organisations that mentors come from. */
@NullMarked
package org.handslag.mentor.organisation.model;

import org.jspecify.annotations.NullMarked;
