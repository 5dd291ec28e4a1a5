package atrium.web.lists;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address that only our own pages write can't be understood. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnreadableAddress extends RuntimeException {

    UnreadableAddress(@Nullable RuntimeException cause) {
        super(cause);
    }
}
