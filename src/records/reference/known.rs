//! Known names: extensions, folders, programs and words that tell a path or a command from other text.

/// Extensions of files that people cite.
#[rustfmt::skip]
pub const EXTENSIONS: &[&str] = &[
    "md", "mdx", "markdown", "rst", "adoc", "txt", "pdf", "html", "htm", "csv", "tsv", "json", "jsonl", "ndjson", "yaml", "yml", "toml", "ini", "cfg", "conf", "env", "xml", "log", "sql", "sh", "bash", "zsh",
    "ps1", "psm1", "bat", "cmd", "py", "ipynb", "rb", "pl", "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "rs", "java", "kt", "kts", "swift", "c", "h", "cc", "cpp", "hpp", "cs", "php", "ex", "exs", "erl", "scala",
    "sol", "tf", "tfvars", "hcl", "nix", "lua", "r", "proto", "graphql", "gql", "vue", "svelte", "dart", "tpl", "tmpl", "j2", "service", "lock", "sum", "mod", "png", "jpg", "jpeg", "gif", "svg", "webp", "mp4", "docx",
    "xlsx", "pptx", "drawio", "puml", "mmd", "pem", "crt", "patch", "diff", "sarif", "zip", "gz", "tgz", "tar", "properties", "gradle", "rules", "rego", "feature", "bicep", "har", "ics", "vlt", "lean", "tla",
];

/// Extensions that end dotted names of other things as well: without a folder before it, such a name is no file.
pub const SHY_EXTENSIONS: &[&str] = &[
    "c",
    "h",
    "r",
    "service",
    "rules",
    "feature",
    "mod",
    "sum",
    "env",
    "properties",
    "lock",
];

/// Extensions of prose: the only bare names that count in passing.
pub const DOCUMENT_EXTENSIONS: &[&str] = &["md", "mdx", "markdown", "rst", "adoc"];

/// Extensions of programs for a shell.
pub const SHELL_EXTENSIONS: &[&str] = &["sh", "bash", "zsh", "ps1", "bat", "cmd"];

/// Extensions of programs and of what describes systems to programs: text that is no report, whatever words stand in it.
#[rustfmt::skip]
pub const PROGRAM_EXTENSIONS: &[&str] = &[
    "sh", "bash", "zsh", "ps1", "psm1", "bat", "cmd", "py", "rb", "pl", "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "rs", "java", "kt", "kts", "swift", "c", "h", "cc", "cpp", "hpp", "cs", "php", "ex", "exs", "erl", "scala",
    "sol", "tf", "hcl", "nix", "lua", "r", "proto", "graphql", "gql", "vue", "svelte", "dart", "tpl", "tmpl", "j2", "sql", "css", "scss", "gradle", "rego", "bicep", "lean", "tla",
];

/// Extensions of programs that are scripts where they lie in a folder of scripts.
pub const SCRIPT_EXTENSIONS: &[&str] =
    &["py", "rb", "pl", "js", "mjs", "cjs", "ts", "php", "lua", ""];

/// Folders whose programs are meant to be run.
pub const SCRIPT_FOLDERS: &[&str] = &["scripts", "script", "bin", "tools", "hack", "demo-scripts"];

/// Files without an extension.
#[rustfmt::skip]
pub const FILE_NAMES: &[&str] = &[
    "Makefile", "GNUmakefile", "makefile", "Dockerfile", "Containerfile", "Jenkinsfile", "Procfile", "Vagrantfile", "Gemfile", "Rakefile", "Brewfile", "Justfile", "justfile", "Tiltfile", "LICENSE", "CODEOWNERS", "README", "CHANGELOG", "NOTICE", "WORKSPACE", "BUILD",
];

/// The names of those that tell how something is built.
#[rustfmt::skip]
pub const BUILD_FILES: &[&str] = &[
    "Makefile", "GNUmakefile", "makefile", "Dockerfile", "Containerfile", "Jenkinsfile", "Procfile", "Vagrantfile", "Gemfile", "Rakefile", "Brewfile", "Justfile", "justfile", "Tiltfile", "WORKSPACE", "BUILD",
];

/// Folders that repositories have at their top.
#[rustfmt::skip]
pub const FOLDERS: &[&str] = &[
    "docs", "doc", "src", "lib", "libs", "app", "apps", "packages", "pkg", "cmd", "internal", "infra", "infrastructure", "ops", "operations", "deploy", "deployment", "deployments", "k8s", "kubernetes", "helm", "charts", "terraform",
    "scripts", "script", "bin", "tools", "tool", "test", "tests", "spec", "specs", "e2e", "evidence", "artifacts", "reports", "runbooks", "server", "client", "web", "backend", "frontend", "services", "config", "configs", "conf", "monitoring",
    "grafana", "prometheus", "dashboards", "alerts", "security", ".github", ".gitlab", ".circleci", "ci", "content", "examples", "assets", "data", "schemas", "tasks", "logs", "ui", "hack", "policies", "policy", "governance", "compliance", "adr",
    "adrs", "plans", "crates", "modules", "database", "sql", "audits", "migrations", "workflows", "templates", "benchmarks", "bench", "contracts", "functions", "supabase", "observability", "playbooks", "ansible", "manifests", "overlays", "postmortems",
];

/// Top segments of branches, routes and images: no paths without an extension.
#[rustfmt::skip]
pub const NOT_FOLDERS: &[&str] = &[
    "feature", "features", "feat", "release", "hotfix", "bugfix", "fix", "chore", "origin", "refs", "heads", "api", "rest", "graphql", "v1", "v2", "v3", "library", "bitnami", "application", "image", "text", "audio", "video", "multipart", "ghcr.io", "docker.io",
    "and", "or", "read", "n", "i", "s3", "arn", "rpc", "get", "post",
];

/// Words joined with slashes that are no folders.
pub const JOINED_WORDS: &[&str] = &[
    "dev",
    "development",
    "test",
    "qa",
    "uat",
    "stage",
    "staging",
    "preprod",
    "prod",
    "production",
    "canary",
    "ga",
    "local",
    "read",
    "write",
    "admin",
    "yes",
    "no",
    "pass",
    "fail",
    "low",
    "medium",
    "high",
    "red",
    "green",
    "yellow",
];

/// Runners whose targets can be looked up.
pub const RUNNERS: &[&str] = &[
    "make", "gmake", "just", "npm", "pnpm", "yarn", "bun", "cargo", "task", "go-task",
];

/// Programs that run a file.
pub const INTERPRETERS: &[&str] = &[
    "bash", "sh", "zsh", "python", "python3", "node", "ruby", "perl", "pwsh", "php", "source",
    "tsx", "deno",
];

/// Other programs that stand at the beginning of a command line.
#[rustfmt::skip]
pub const PROGRAMS: &[&str] = &[
    "kubectl", "docker", "docker-compose", "podman", "helm", "terraform", "tofu", "go", "pytest", "npx", "pnpx", "curl", "wget", "gh", "git", "aws", "gcloud", "az", "psql", "mysql", "ansible", "ansible-playbook", "mvn", "gradle", "./gradlew", "./mvnw",
    "bundle", "rake", "poetry", "uv", "tox", "nox", "pre-commit", "bazel", "dotnet", "composer", "trivy", "cosign", "syft", "grype", "k6", "locust", "systemctl", "journalctl", "ssh", "redis-cli", "openssl", "jq", "cat", "grep", "rg", "dig", "promtool", "argocd", "flux",
    "vault", "sops", "nomad", "consul", "etcdctl", "rabbitmqctl", "pg_dump", "pg_restore", "supabase", "vercel", "flyctl", "fly", "heroku", "wrangler", "forge", "cast", "anvil", "slither", "semgrep", "snyk", "bandit", "ruff", "mypy", "eslint", "tsc", "jest", "vitest", "playwright", "cypress", "holdpoint", "mix", "swift", "xcodebuild", "sudo", "cd",
];

/// What is shipped: archives and installers.
#[rustfmt::skip]
pub const ARTEFACT_EXTENSIONS: &[&str] = &[
    "zip", "gz", "tgz", "xz", "bz2", "zst", "7z", "jar", "war", "whl", "exe", "msi", "dmg", "pkg", "deb", "rpm", "apk", "aab",
    "ipa", "iso", "appimage",
];

/// Products that end like a file.
pub const PRODUCTS: &[&str] = &[
    "node.js",
    "next.js",
    "vue.js",
    "nuxt.js",
    "d3.js",
    "three.js",
    "express.js",
    "react.js",
    "ember.js",
    "backbone.js",
    "discord.js",
    "chart.js",
    "asp.net",
    "socket.io",
    "nest.js",
    "p5.js",
    "moment.js",
];
