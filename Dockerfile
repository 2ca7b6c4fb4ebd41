# The site, made from the committed entries and served by nginx on port 8080 as a user without rights:
#   docker build --build-arg SITE_URL=https://example.org/mqt/ -t mqt .
#   docker run --rm --read-only --tmpfs /tmp -p 8080:8080 mqt
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
COPY . .
ARG SITE_URL=""
RUN node scripts/build.ts
# Below the path of its address, as it is asked for. At the top stays the page for unknown addresses.
RUN path="$(node --print 'new URL(process.env.SITE_URL || "http://localhost/").pathname')" \
    && mkdir -p "/served$path" \
    && cp -a dist/. "/served$path" \
    && cp dist/404.html /served/404.html

FROM nginx:1.28-alpine
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /served /usr/share/nginx/html
USER nginx
EXPOSE 8080
