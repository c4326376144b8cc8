/** Mentors over HTTP. */
@NullMarked
package org.handslag.mentor.mentor.web;

import org.jspecify.annotations.NullMarked;
