/** What a mentor is, has promised and has done before being active. */
@NullMarked
package org.handslag.mentor.mentor.model;

import org.jspecify.annotations.NullMarked;
