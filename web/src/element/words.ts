/** Every sentence that stands outside the frames, in the element itself. */

export const poster = {
  title: 'Find the orders stuck between Shopify and ShipStation',
  lead: 'Drop your exports to see which orders are stuck, why, whose they are and what to do next.',
  open: 'Open the audit',
  sample: 'Try with sample data',
  opening: 'Opening…',
  privacy: 'Your files stay on this device. This page cannot see them.',
  privacyInline: 'Your files stay on this device. Scripts of this page could read them.',
};

export const frame = {
  title: 'Backhaul, the order audit',
  leave: 'Back to the page',
};

export const failed = {
  heading: 'The audit could not start here',
  reason:
    'Its script did not arrive, or this page’s policy refused it. The page’s owner finds both under “Policy” in the guide.',
};
