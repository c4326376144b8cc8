/** Tours in the database. */
@NullMarked
package org.handslag.mentor.tour.mongo;

import org.jspecify.annotations.NullMarked;
