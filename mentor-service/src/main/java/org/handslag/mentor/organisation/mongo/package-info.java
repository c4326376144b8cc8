/** Organisations in the database. */
@NullMarked
package org.handslag.mentor.organisation.mongo;

import org.jspecify.annotations.NullMarked;
