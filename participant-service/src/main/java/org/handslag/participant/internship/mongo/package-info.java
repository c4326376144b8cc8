/** Internships in the database. */
@NullMarked
package org.handslag.participant.internship.mongo;

import org.jspecify.annotations.NullMarked;
