/** Where agreements' texts lie. */
@NullMarked
package org.handslag.matching.agreement.mongo;

import org.jspecify.annotations.NullMarked;
