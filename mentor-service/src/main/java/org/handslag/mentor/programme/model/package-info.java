/** What mentors need to know of a programme. */
@NullMarked
package org.handslag.mentor.programme.model;

import org.jspecify.annotations.NullMarked;
