package atrium.web.api;

import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the API, for whoever has a key: it names the fields that a company made for itself. */
@Controller
@ForSignedIn
class OpenApiController {

    private final OpenApi document;

    OpenApiController(OpenApi document) {
        this.document = document;
    }

    @GetMapping(ApiSecurity.ROOT + "/openapi.json")
    ResponseEntity<byte[]> show(Viewer viewer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ApiJson.write(document.of(viewer)));
    }
}
