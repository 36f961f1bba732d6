const { options } = require('./.dependency-cruiser.cjs');

/**
 * No two rooms need each other: the house stays a house of storeys. Suites, their set-up and generators are left out, because a
 * suite drives whatever it likes.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-folder-circles',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: `${options.exclude.path}|\\.test\\.tsx?$|\\.(arbitrary|fixture)\\.ts$|-contract\\.ts$|/testing/|/e2e/|/test/|contract-ids|test-server`,
    },
  },
};
