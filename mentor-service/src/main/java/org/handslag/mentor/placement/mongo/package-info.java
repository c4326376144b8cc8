/** Offers, applications and packages in the database. */
@NullMarked
package org.handslag.mentor.placement.mongo;

import org.jspecify.annotations.NullMarked;
