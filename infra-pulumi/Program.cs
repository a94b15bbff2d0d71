using Infrastructure;
using Pulumi;

return await Deployment.RunAsync<ServiceDeskStack>("servicedesk").ConfigureAwait(false);
