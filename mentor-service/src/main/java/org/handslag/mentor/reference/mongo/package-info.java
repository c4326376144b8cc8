/** References in the database. */
@NullMarked
package org.handslag.mentor.reference.mongo;

import org.jspecify.annotations.NullMarked;
