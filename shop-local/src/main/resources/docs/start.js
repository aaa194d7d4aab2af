SwaggerUIBundle({
  urls: [
    { name: 'Orders', url: '/docs/orders.json' },
    { name: 'Inventory', url: '/docs/inventory.json' },
    { name: 'Sales', url: '/docs/sales.json' },
  ],
  dom_id: '#docs',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  persistAuthorization: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
