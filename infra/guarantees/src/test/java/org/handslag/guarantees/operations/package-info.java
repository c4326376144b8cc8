/** What those who run the platform see and do, and that nobody else can. */
@NullMarked
package org.handslag.guarantees.operations;

import org.jspecify.annotations.NullMarked;
