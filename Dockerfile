# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipTests package
# The programs for other systems stay out of the image.
RUN java -Djarmode=tools -jar crm-web/target/crm-web-*.jar extract --destination /atrium \
 && mv /atrium/crm-web-*.jar /atrium/atrium.jar \
 && rm -f /atrium/lib/embedded-postgres-binaries-darwin-* /atrium/lib/embedded-postgres-binaries-windows-*

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home atrium \
 && install -d -o atrium -g atrium /atrium /data
COPY --from=build --chown=atrium:atrium /atrium /atrium
USER atrium
WORKDIR /atrium
# A training run: what it loads and links is kept beside the application, so that every later start is quick.
RUN java -XX:AOTCacheOutput=atrium.aot -Dspring.context.exit=onRefresh -jar atrium.jar \
      --atrium.data-dir=/tmp/training --server.port=0 \
 && rm -rf /tmp/training
ENV SERVER_ADDRESS=0.0.0.0 \
    ATRIUM_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/atrium/atrium.aot", "-Xlog:aot*=error", "-XX:MaxRAMPercentage=75", "-jar", "/atrium/atrium.jar"]
