/** Mentors in the database. */
@NullMarked
package org.handslag.mentor.mentor.mongo;

import org.jspecify.annotations.NullMarked;
