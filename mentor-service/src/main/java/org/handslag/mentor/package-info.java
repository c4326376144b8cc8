/** Mentors and the organisations they come from. */
@NullMarked
package org.handslag.mentor;

import org.jspecify.annotations.NullMarked;
