package atrium.web.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.web.testing.PageTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class UploadGateWebTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/sign-in", "/accounts", "/nowhere"})
    void aStrangersUploadIsRefusedBeforeItIsRead(String address) throws Exception {
        web.perform(multipart(address).file("file", new byte[] {1})).andExpect(status().isForbidden());
    }
}
